import type { PageView } from '../../view.ts';
import { ldText } from '../../view/json-ld.ts';
import { lettersOf } from '../compare.ts';
import { plain } from '../plain.ts';
import { trimLead, trimTail, tidy } from './trim.ts';

/** What the page says of itself in its head, by `og:description`, `meta description`, `twitter:description` or `JSON-LD description`. */
export function descriptions(view: PageView, siteNames: readonly string[], kind: string): readonly string[] {
  const given = kind === 'JSON-LD description' ? view.jsonLd.map((node) => ldText(node['description'])) : (view.meta.get(kind.replace('meta ', '')) ?? []);
  return given.map((text) => tidy(trimLead(trimTail(plain(text), siteNames)))).filter((text) => text !== '');
}

const TEMPLATE = /のプレスリリース[（(]|でチェック。|の使い方、|情報サイト(?:です|。|$)|ニュースサイト(?:です|。|$)|公式サイト(?:です|。|$)|ポータルサイト?(?:です|。|$)|お届け(?:します|中|。|！|$)|を毎日|掲載しています|提供しています|ご紹介しています。?$|のページです|についてのページ|試し読み無料|通販|(?:ブログ|サイト)です。?$|まとめサイト|最新ニュースを|latest news|breaking news|official (?:site|website|home)|all rights reserved/iu;

/** Why a description is not this page's, or null. `body`: what the article is about, empty where there is none. */
export function againstDescription(text: string, page: { readonly title: string; readonly siteNames: readonly string[]; readonly body: () => ReadonlySet<string>; readonly japanese: boolean; readonly isTop: boolean }): string | null {
  const letters = lettersOf(text);
  const title = lettersOf(page.title);
  if (letters.length < (page.japanese ? 22 : 30)) return 'too short';
  if (title !== '' && (letters === title || title.startsWith(letters) || (letters.startsWith(title) && letters.length < title.length * 1.6))) return 'the title';
  if (page.siteNames.some((name) => lettersOf(name) === letters)) return "the site's name";
  if (/^(?:https?:|\S+\.(?:jpe?g|png))/iu.test(text)) return 'an address';
  if (page.isTop) return null;
  const topics = topicsOf(text, page.japanese);
  const body = page.body();
  const shared = body.size === 0 ? 1 : topicShare(topics, body);
  const ofTitle = topicShare(topicsOf(page.title, page.japanese), topics);
  if (TEMPLATE.test(text) && shared < 0.8) return 'a template';
  return shared < 0.3 && ofTitle < 0.3 ? 'about the site, not the page' : null;
}

/** What a text is about: pairs of kanji, katakana and Latin letters in Japanese, else its longer words. */
export function topicsOf(text: string, japanese: boolean): ReadonlySet<string> {
  return japanese ? contentPairs(text) : longWords(text);
}

/** The part of one's topics that the other has, 0 to 1. */
export function topicShare(wanted: ReadonlySet<string>, given: ReadonlySet<string>): number {
  if (wanted.size === 0) return 1;
  let shared = 0;
  for (const one of wanted) if (given.has(one)) shared += 1;
  return shared / wanted.size;
}

function contentPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const run of text.normalize('NFKC').toLowerCase().match(/[\p{Script=Han}\p{Script=Katakana}ー]+|[a-z\d]+/gu) ?? []) for (let index = 0; index + 1 < run.length; index += 1) pairs.add(run.slice(index, index + 2));
  return pairs;
}

function longWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu));
}

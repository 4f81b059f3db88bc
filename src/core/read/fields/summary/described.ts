import { pattern } from '../../../text/pattern.ts';
import type { PageView } from '../../view.ts';
import { isArticleNode, ldText, type LinkedData } from '../../view/json-ld.ts';
import { closeLineEnds, markLineEnds } from '../../view/text.ts';
import { lettersOf } from '../compare.ts';
import { plain } from '../plain.ts';
import { trimLead, trimTail, tidy } from './trim.ts';

/**
 * What the page says of itself in its head, by `og:description`, `meta description`,
 * `twitter:description` or `JSON-LD description`.
 */
export function descriptions(view: PageView, siteNames: readonly string[], kind: string): readonly string[] {
  const given =
    kind === 'JSON-LD description'
      ? describedNodes(view).map((node) => ldText(node['description']))
      : (view.meta.get(kind.replace('meta ', '')) ?? []);
  return given
    .map((text) => tidy(trimLead(trimTail(plain(closeLineEnds(markLineEnds(text))), siteNames))))
    .filter((text) => text !== '');
}

/** What describes the article itself, where there is such: not its video, its picture or its publisher. */
function describedNodes({ jsonLd }: PageView): readonly LinkedData[] {
  const articles = jsonLd.filter(isArticleNode);
  return articles.length > 0 ? articles : jsonLd;
}

const TEMPLATE = pattern(
  'iu',
  String.raw`のプレスリリース[（(]|でチェック。|の使い方、|情報サイト(?:です|。|$)|ニュースサイト(?:です|。|$)|公式サイト(?:です|。|$)|ポータルサイト?(?:です|。|$)|お届け`,
  String.raw`(?:します|中|。|！|$)|を毎日|掲載しています|提供しています|ご紹介しています。?$|のページです|についてのページ|試し読み無料|通販|(?:ブログ|サイト)です。?$|まとめサイト`,
  String.raw`|最新ニュースを|latest news|breaking news|official (?:site|website|home)|all rights reserved`,
);

/** Why a description is not this page's, or null. `body`: what the article is about, empty where there is none. */
export function againstDescription(
  text: string,
  page: {
    readonly title: string;
    readonly siteNames: readonly string[];
    readonly body: () => Topics;
    readonly japanese: boolean;
    readonly isTop: boolean;
  },
): string | null {
  const letters = lettersOf(text);
  const title = lettersOf(page.title);
  if (letters.length < (page.japanese ? 22 : 30)) return 'too short';
  if (
    title !== '' &&
    (letters === title ||
      title.startsWith(letters) ||
      (letters.startsWith(title) && letters.length < title.length * 1.6 && !goesOnBehind(text, page.title)))
  )
    return 'the title';
  if (page.siteNames.some((name) => lettersOf(name) === letters)) return "the site's name";
  if (/^(?:https?:|\S+\.(?:jpe?g|png))/iu.test(text)) return 'an address';
  if (page.isTop) return null;
  const topics = topicsOf(text, page.japanese);
  const body = page.body();
  const shared = body.none ? 1 : topicShare(topics, body);
  const ofTitle = topicShare(topicsOf(page.title, page.japanese), topics);
  if (TEMPLATE.test(text) && shared < 0.8) return 'a template';
  return shared < 0.3 && ofTitle < 0.3 ? 'about the site, not the page' : null;
}

/** Whether the text is the title and more in one sentence: the title is the cut beginning of the text. */
export function goesOnBehind(text: string, title: string): boolean {
  const own = text.trim();
  const head = title.trim().replace(/(?:…|\.\.\.)$/u, '');
  return own.startsWith(head) && /^[\p{L}\p{N}、,]/u.test(own.slice(head.length)) && own.length >= head.length + 8;
}

/** What a long text is about: which of another's topics it has. */
export interface Topics {
  readonly has: (topic: string) => boolean;
  readonly none: boolean;
}

/** What a text is about: pairs of kanji, katakana and Latin letters in Japanese, else its longer words. */
export function topicsOf(text: string, japanese: boolean): ReadonlySet<string> {
  return new Set(japanese ? contentPairs(text) : text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu));
}

/** What a text is about that is only asked for a few topics: they are looked for in it. */
export function topicsIn(text: string, japanese: boolean): Topics {
  const folded = japanese ? foldedWidth(text) : text.toLowerCase();
  return {
    has: (topic) => (japanese ? folded.includes(topic) : hasWord(folded, topic)),
    none: !(japanese ? /[\p{Script=Han}\p{Script=Katakana}ー]{2}|[a-z\d]{2}/u : /[\p{L}\p{N}]{4}/u).test(folded),
  };
}

/** The part of one's topics that the other has, 0 to 1. */
export function topicShare(wanted: ReadonlySet<string>, given: Pick<Topics, 'has'>): number {
  if (wanted.size === 0) return 1;
  let shared = 0;
  for (const one of wanted) if (given.has(one)) shared += 1;
  return shared / wanted.size;
}

function contentPairs(text: string): readonly string[] {
  const runs = foldedWidth(text).match(/[\p{Script=Han}\p{Script=Katakana}ー]+|[a-z\d]+/gu) ?? [];
  return runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)));
}

function foldedWidth(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Whether the word stands in the text by itself. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (
      !/[\p{L}\p{N}]$/u.test(text.slice(0, at).slice(-2)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(at + word.length, at + word.length + 2))
    )
      return true;
  }
  return false;
}

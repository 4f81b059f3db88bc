import { lettersOf } from '../compare.ts';
import { firstGood, type Chosen, type Rule } from '../rule.ts';
import { segmentsOf } from '../tails.ts';
import { organisationTitle } from '../title/organisation.ts';
import {
  copyrightNames,
  declaredNames,
  feedNames,
  homeNames,
  hostLabels,
  hostNames,
  logoNames,
  namesInHost,
  publisherNames,
  webSiteNames,
} from './names.ts';
import type { SitePage } from './site-page.ts';
import { tailNames } from './tail-names.ts';
import { trimMarks } from './trim-marks.ts';

/** A name that two places agree on, then what is declared, then what the title and the page show, at last the host. */
export const SITE_RULES: readonly Rule<SitePage>[] = [
  {
    name: 'part of og:site_name that the page title or the host repeats',
    find: (page) =>
      declaredNames(page, 'og:site_name').flatMap((name) =>
        partsSaidBy(name, [...tailNames(page), ...hostLabels(page)]),
      ),
  },
  { name: 'name that all but og:site_name say', find: namesAgainstSection },
  { name: 'page title tail that is the host, and og:site_name its beginning', find: hostInTail },
  { name: 'og:site_name', find: (page) => declaredNames(page, 'og:site_name').map(withoutSlogan).map(trimMarks) },
  {
    name: 'page title tail that is declared',
    find: (page) =>
      tailNames(page).filter((tail) =>
        [
          ...webSiteNames(page),
          ...publisherNames(page),
          ...feedNames(page),
          ...logoNames(page),
          ...copyrightNames(page),
        ].some((name) => lettersOf(name) === lettersOf(tail)),
      ),
  },
  { name: 'application-name', find: (page) => declaredNames(page, 'application-name') },
  { name: 'JSON-LD WebSite', find: webSiteNames },
  { name: 'page title tail', find: tailNames },
  { name: 'title that every page has', find: (page) => [organisationTitle(page)?.name ?? ''] },
  { name: 'apple-mobile-web-app-title', find: (page) => declaredNames(page, 'apple-mobile-web-app-title') },
  { name: 'JSON-LD publisher', find: publisherNames },
  {
    name: 'publisher',
    find: (page) =>
      ['dc.publisher', 'dcterms.publisher', 'publisher', 'citation_journal_title'].flatMap((key) =>
        declaredNames(page, key),
      ),
  },
  { name: 'feed', find: feedNames },
  { name: 'word that the host repeats', find: namesInHost },
  { name: 'logo', find: logoNames },
  { name: 'copyright line', find: copyrightNames },
  { name: 'host', find: hostNames },
];

const NO_NAME =
  /^(?:home|top|ホーム|トップ|トップページ|index|ブログ|blog|news|ニュース|logo|ロゴ|https?:.*|.*\.html?|article|記事|untitled|menu|メニュー)$/iu;
const LONGEST = 50;

/** The name of the site; its host where nothing names it. */
export function readSite(page: SitePage): Chosen {
  const isOfTitle = isNamedAfterTitle(page);
  const titles = new Set(page.subjects.map(({ text }) => lettersOf(text)));
  const longest = page.subjects[0]?.text ?? '';
  return firstGood('site', SITE_RULES, page, (value, rule) => {
    const letters = lettersOf(value);
    if (letters === '' || NO_NAME.test(value)) return 'names nothing';
    if (isOfTitle && letters === lettersOf(longest) && rule !== 'host') return 'the title';
    if (value.length > LONGEST || /[。]/u.test(value)) return 'too long for a name';
    if (
      rule !== 'host' &&
      titles.has(letters) &&
      page.voices.some(({ text }) => lettersOf(text) === letters) &&
      page.voices.some(({ text }) => lettersOf(text) !== letters) &&
      letters === lettersOf(longest)
    )
      return 'the title';
    if (
      longest !== '' &&
      lettersOf(longest).length >= 8 &&
      letters.includes(lettersOf(longest)) &&
      letters !== lettersOf(longest)
    )
      return 'holds the title';
    return null;
  });
}

/**
 * Whether a page within the site has its title for the site's name, and says elsewhere what the site is called: at its
 * link home, as a WebSite, by its copyright line.
 */
function isNamedAfterTitle(page: SitePage): boolean {
  const title = lettersOf(page.subjects[0]?.text ?? '');
  const isTop = URL.canParse(page.view.url) && new URL(page.view.url).pathname === '/';
  const others = [...homeNames(page), ...webSiteNames(page), ...publisherNames(page), ...copyrightNames(page)];
  return (
    !isTop &&
    page.view.blocks.some(({ heading, text }) => heading > 0 && lettersOf(text) === title) &&
    others.some((name) => lettersOf(name) !== '' && lettersOf(name) !== title && !NO_NAME.test(name)) &&
    !others.some((name) => lettersOf(name) === title)
  );
}

/**
 * Some systems write the section into og:site_name. Then the title element, and the top link, the host or
 * another declaration, agree on another name.
 */
function namesAgainstSection(page: SitePage): readonly string[] {
  const [declared] = declaredNames(page, 'og:site_name');
  if (declared === undefined) return [];
  const home = homeNames(page);
  const tails = tailNames(page);
  const hosts = hostLabels(page);
  const agreeing = [
    ...declaredNames(page, 'application-name'),
    ...webSiteNames(page),
    ...publisherNames(page),
    ...home,
    ...copyrightNames(page),
  ];
  const says = (names: readonly string[], name: string): boolean =>
    names.some((one) => lettersOf(one) !== '' && lettersOf(one).includes(lettersOf(name)));
  const isOfHost = hosts.some((label) => lettersOf(declared).includes(label) || label.includes(lettersOf(declared)));
  if (isOfHost || says([...tails, ...agreeing], declared)) return [];
  return tails.filter((tail) => says(agreeing, tail) || hosts.some((label) => lettersOf(tail).includes(label)));
}

/** `nj` where the title element says `nj.com`, and so does the host. */
function hostInTail(page: SitePage): readonly string[] {
  const declared = declaredNames(page, 'og:site_name').map((name) => name.toLowerCase());
  const hosts = hostNames(page).map(lettersOf);
  return tailNames(page).filter(
    (tail) => hosts.includes(lettersOf(tail)) && declared.some((name) => tail.toLowerCase().startsWith(`${name}.`)),
  );
}

function partsSaidBy(name: string, tails: readonly string[]): readonly string[] {
  const parts = segmentsOf(name).map(({ text }) => text);
  return parts.length < 2 ? [] : parts.filter((part) => tails.some((tail) => lettersOf(tail) === lettersOf(part)));
}

/**
 * 「最新のニュースをお届け！｜名前」 → 「名前」: the part that does not end as a sentence. A name whose parts are both names stays whole.
 */
function withoutSlogan(name: string): string {
  const parts = segmentsOf(name).map(({ text }) => text);
  if (parts.length < 2) return name;
  const names = parts.filter(
    (part) =>
      !/[！!。]$|お届け|なら|No\.?\s?1|シェア|専門|メディア$|総合|情報サイト|ポータル|発信|紹介|公式/iu.test(part),
  );
  return names.length === 1 ? (names[0] ?? name) : name;
}

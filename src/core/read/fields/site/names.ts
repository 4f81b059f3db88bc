import { pattern } from '../../../text/pattern.ts';
import type { PageView } from '../../view.ts';
import { isOfType, ldText, type LinkedData } from '../../view/json-ld.ts';
import { textOf } from '../../view/text.ts';
import { lettersOf } from '../compare.ts';
import { plain } from '../plain.ts';
import { segmentsOf } from '../tails.ts';
import type { SitePage } from './site-page.ts';
import { trimMarks } from './trim-marks.ts';

const DECLARED = [
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'citation_journal_title',
];

export function declaredNames({ view }: SitePage, key: string): readonly string[] {
  const names = (view.meta.get(key) ?? []).map((name) => plain(name.slice(0, 300)));
  return OF_APPLICATIONS.has(key) ? names.filter((name) => !isTitle(name, view)) : names;
}

const OF_APPLICATIONS: ReadonlySet<string> = new Set(['application-name', 'apple-mobile-web-app-title']);

/**
 * Some systems write the article's title where the name of the site belongs:
 * og:title says it and og:site_name does not.
 */
function isTitle(name: string, { meta, titleElement, url }: PageView): boolean {
  const says = (values: readonly string[] | undefined): boolean =>
    (values ?? []).some((value) => lettersOf(plain(value.slice(0, 300))) === lettersOf(name));
  const isTop = URL.canParse(url) && new URL(url).pathname === '/';
  return !isTop && says(meta.get('og:title')) && !says(meta.get('og:site_name')) && !says([titleElement]);
}

export function webSiteNames({ view }: SitePage): readonly string[] {
  return view.jsonLd
    .flatMap((node) => [isOfType(node, /^WebSite$/u) ? ldText(node['name']) : '', siteOf(node['isPartOf'])])
    .slice(0, 20)
    .map((name) => plain(name.slice(0, 300)));
}

/** A page is part of a site, or of another page. */
function siteOf(value: unknown): string {
  return typeof value === 'object' &&
    value !== null &&
    isOfType(value as LinkedData, /^(?:WebSite|Organization|NewsMediaOrganization|Blog|Periodical)$/u)
    ? ldText(value)
    : '';
}

export function publisherNames({ view }: SitePage): readonly string[] {
  return view.jsonLd
    .map((node) => ldText(node['publisher']))
    .filter((name) => name !== '')
    .slice(0, 20)
    .map((name) => plain(name.slice(0, 300)));
}

export function feedNames({ view, subjects }: SitePage): readonly string[] {
  const subject = lettersOf(subjects[0]?.text ?? '');
  const ofSite = (title: string): boolean =>
    /rss|atom|feed|フィード/iu.test(title) &&
    !/comment|コメント/iu.test(title) &&
    (subject === '' || !lettersOf(title).includes(subject));
  return view.linkTags
    .filter(({ rel, title }) => rel.includes('alternate') && ofSite(title))
    .map(({ title }) => trimMarks(plain(title).replaceAll(FEED_WORDS, '')));
}

const FEED_WORDS = pattern(
  'giu',
  String.raw`(?:(?<!\s)\s*[»›|-]\s*)?(?:comments? |コメント)?`,
  String.raw`(?:の?\s*(?:RSS|Atom|フィード|feed)(?:\s*[\d.]+)?)(?:\s*(?:配信|フィード|feed))?`,
);

/** The text or the picture of a logo, or of a link to the site's top page. */
export function logoNames({ view }: SitePage): readonly string[] {
  const marks = view.marks.filter(({ kind }) => kind === 'logo' || kind === 'home').slice(0, 12);
  return marks
    .map(({ element }) => plain(textOf(element, 80)))
    .filter((text) => text.length <= 40)
    .map((text) => text.replace(/(?:の?(?:ロゴ|トップ(?:ページ)?(?:へ|に戻る)?)|(?<!\s)\s+logo)$/iu, ''));
}

/** The text or the picture of a link to the site's top page. */
export function homeNames({ view }: SitePage): readonly string[] {
  return view.marks
    .filter(({ kind }) => kind === 'home')
    .slice(0, 12)
    .map(({ element }) => plain(textOf(element, 80)))
    .filter((text) => text !== '' && text.length <= 40);
}

/** The parts of the host that may be a name: `elecom` of www.elecom.co.jp. */
export function hostLabels(page: SitePage): readonly string[] {
  return hostNames(page)
    .flatMap((host) => host.split('.').slice(0, -1))
    .map(lettersOf)
    .filter((label) => label.length >= 3 && !/^(?:com|org|net|blog|news|html)$/u.test(label));
}

/**
 * A logo with a word that the host repeats, whole where the copyright line has it too; else the word of a logo, a
 * copyright line or a top link: `ELECOM` of 「ELECOM LIFESTYLE INNOVATION」 on elecom.co.jp.
 */
export function namesInHost(page: SitePage): readonly string[] {
  const labels = hostLabels(page);
  const copyright = copyrightNames(page).map(lettersOf);
  const twice = logoNames(page).filter(
    (name) => lettersOf(name) !== '' && copyright.some((line) => line.includes(lettersOf(name))),
  );
  return [
    ...twice.filter((name) => labels.some((label) => lettersOf(name).includes(label))),
    ...wordsInHost([...logoNames(page), ...copyrightNames(page)], labels),
  ];
}

function wordsInHost(names: readonly string[], labels: readonly string[]): readonly string[] {
  return names
    .flatMap((name) => [name, ...name.split(/[\s|｜・,.]+/u)])
    .filter((word) => labels.includes(lettersOf(word)));
}

const COPYRIGHT = pattern(
  'iu',
  String.raw`(?:copyright|©|\(c\)|Ⓒ)[\s©(c)Ⓒ]*(?:\d{4}(?:\s*[-–~〜,]\s*(?:\d{2,4}|present))*)?[\s.,]*(?:by\s+)?`,
  String.raw`([^.,|\n©]{2,40}?)(?:\s*(?:\d{4}.*|all rights.*|\.|,|\||\n|$))`,
);

export function copyrightNames({ view }: SitePage): readonly string[] {
  return view.blocks
    .slice(-25)
    .filter(({ text }) => text.length <= 600)
    .flatMap(({ text }) => {
      const found = COPYRIGHT.exec(text);
      return found?.[1] === undefined ? [] : [plain(found[1]).replace(/(?<!\s)\s*all rights.*$/iu, '')];
    });
}

export function hostNames({ view }: SitePage): readonly string[] {
  const host = URL.canParse(view.url) ? new URL(view.url).hostname : '.invalid';
  return host.endsWith('.invalid') ? [] : [host.replace(/^www\d?\./u, '')];
}

/** Every name that could be the site's, for taking it out of titles. */
export function allNames(page: SitePage): readonly string[] {
  const whole = lettersOf(page.view.titleElement);
  const names = [
    ...DECLARED.flatMap((key) => declaredNames(page, key)),
    ...webSiteNames(page),
    ...publisherNames(page),
    ...feedNames(page),
    ...hostNames(page),
  ].filter((name) => lettersOf(name) !== whole);
  return [...names, ...names.flatMap((name) => segmentsOf(name).map(({ text }) => text))].filter(
    (name) => lettersOf(name).length >= 2,
  );
}

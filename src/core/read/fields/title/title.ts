import { hostnameOf } from '../../../url/plain-url.ts';
import type { PageView } from '../../view.ts';
import { lettersOf, overlap, tight } from '../compare.ts';
import { holdsIdentifier, isIdentifier } from '../identifier.ts';
import { plain } from '../plain.ts';
import { firstGood, type Chosen, type Rule } from '../rule.ts';
import { segmentsOf, withoutSite } from '../tails.ts';
import { withoutKicker } from './kicker.ts';
import { organisationTitle } from './organisation.ts';
import { withoutPageMark } from './page-mark.ts';
import { withoutSection } from './section-names.ts';
import type { Subject } from './subject.ts';
import type { Voice } from './voices.ts';

export interface TitlePage {
  readonly view: PageView;
  readonly voices: readonly Voice[];
  readonly subjects: readonly Subject[];
  /** Every name the site goes by. */
  readonly siteNames: readonly string[];
}

const NUMBER_RULE = 'number that a heading and the page title say';

/**
 * From what the page shows to what it only declares. A heading that other voices repeat is the title as printed:
 * those voices have the site's name, cuts and kickers in it.
 */
export const TITLE_RULES: readonly Rule<TitlePage>[] = [
  {
    name: 'line that the page title repeats',
    find: (page) =>
      page.subjects.map((subject) => (isPrinted(subject, page) ? subject.text : cleanTitle(subject.text, page))),
  },
  { name: 'heading below a number', find: headingsBelowNumber },
  { name: 'page title inside a heading', find: (page) => voicesInHeadings(page).map(([voice]) => voice) },
  { name: 'heading that goes on from a part of the page title', find: headingsFromPart },
  {
    name: 'h1 about the same',
    find: (page) =>
      page.view.blocks
        .filter(
          ({ heading, furniture, text }) =>
            heading === 1 &&
            !furniture &&
            text.length < 300 &&
            page.voices.some((voice) => overlap(text, voice.text) >= 0.4),
        )
        .map((block) => cleanTitle(withoutKicker(block, page.voices), page)),
  },
  { name: 'heading where every page has the same title', find: (page) => [organisationTitle(page)?.title ?? ''] },
  { name: 'said by two', find: (page) => [...saidTwice(cleanVoices(page)), ...sharedParts(cleanVoices(page))] },
  { name: 'og:title', find: (page) => named(page, 'og:title') },
  { name: 'JSON-LD headline', find: (page) => named(page, 'JSON-LD headline') },
  { name: 'title element', find: (page) => named(page, 'title element') },
  { name: 'another voice', find: (page) => cleanVoices(page).map(({ text }) => text) },
  { name: NUMBER_RULE, find: numbersSaidTwice },
  {
    name: 'first heading',
    find: ({ view }) =>
      view.blocks.filter(({ heading, furniture }) => heading > 0 && !furniture).map(({ text }) => plain(text)),
  },
  {
    name: 'beginning of a long title element',
    find: ({ view }) => [plain(view.titleElement.trimStart().slice(0, 1000))],
  },
];

const NO_TITLE =
  /^(?:untitled|no title|無題|ホーム|home|top|トップ|トップページ|index|記事|ニュース|news|blog|ブログ|null|undefined|loading\.*)$/iu;

/** The title of the page, without the site's name; '' where it has none. */
export function readTitle(page: TitlePage): Chosen {
  const names = new Set(page.siteNames.map(lettersOf));
  const isTop =
    page.voices.length > 0 &&
    page.voices.every(
      ({ text }) => names.has(lettersOf(text)) || lettersOf(text) === lettersOf(page.siteNames[0] ?? ''),
    );
  const chosen = firstGood('title', TITLE_RULES, page, (value, rule) => {
    if (!isTop && names.has(lettersOf(value))) return "the site's name";
    if (isNumberAlone(value, page) && rule !== NUMBER_RULE) return 'only a number';
    return NO_TITLE.test(value) ? 'says nothing' : null;
  });
  if (chosen.value !== '') return chosen;
  return firstGood('title', TITLE_RULES, page, () => null);
}

function cleanTitle(title: string, { siteNames, voices, view }: TitlePage): string {
  return withoutPageMark(
    withoutSection(withoutSite(plain(title), siteNames), view),
    voices.map(({ text }) => text),
  );
}

function cleanVoices(page: TitlePage): readonly Voice[] {
  return page.voices.map(({ name, text }) => ({ name, text: cleanTitle(text, page) }));
}

function named(page: TitlePage, wanted: string): readonly string[] {
  return cleanVoices(page)
    .filter(({ name }) => name === wanted)
    .map(({ text }) => text);
}

/** Cleaned voices that a heading of the first two levels holds whole, with the part of the heading that they are. */
function voicesInHeadings(page: TitlePage): readonly (readonly [string, number])[] {
  const headings = page.view.blocks
    .filter(({ heading, furniture, text }) => heading > 0 && heading <= 2 && !furniture && text.length < 300)
    .map(({ text }) => tight(plain(text)));
  return cleanVoices(page).flatMap(({ text }) => {
    const own = tight(text);
    const share = Math.max(
      0,
      ...headings.filter((heading) => heading.includes(own)).map((heading) => own.length / heading.length),
    );
    return own.length >= 4 && share >= 0.5 ? [[text, share] as const] : [];
  });
}

/** 「JVNDB-2018-013542」 is a number; what it numbers stands in the next heading. */
function headingsBelowNumber({ view, subjects }: TitlePage): readonly string[] {
  const number = subjects.find(({ text }) => isIdentifier(text));
  return number === undefined
    ? []
    : view.blocks
        .slice(number.block + 1, number.block + 4)
        .filter(({ heading, furniture }) => heading > 0 && !furniture)
        .map(({ text }) => text);
}

/** 「Debian -- Security -- DSA-5999-1 example」 above the heading 「DSA-5999-1 example -- security update」. */
function headingsFromPart({ view, voices, siteNames }: TitlePage): readonly string[] {
  const names = new Set(siteNames.map(tight));
  const parts = voices
    .flatMap(({ text }) => text.split(SEPARATOR).slice(1))
    .filter((part) => holdsIdentifier(part) && !isIdentifier(part))
    .map(tight)
    .filter((part) => part.length >= SHORTEST_PART && !names.has(part));
  return view.blocks
    .filter(({ heading, furniture, text }) => heading > 0 && heading <= 2 && !furniture && text.length < 200)
    .map(({ text }) => plain(text))
    .filter((text) => parts.some((part) => tight(text).startsWith(part)));
}
const SEPARATOR = /\s+(?:[|｜»·–—]|-{1,2})\s+/u;
const SHORTEST_PART = 8;

/** A number, alone or with the name of the place where it is kept, which its address has as well. */
function isNumberAlone(value: string, { view: { url } }: TitlePage): boolean {
  if (isIdentifier(value)) return true;
  const [number = '', ...rest] = value.split(SEPARATOR);
  const labels = hostnameOf(url).split('.').slice(0, -1);
  const isPlace = (part: string): boolean => labels.some((label) => label.length >= 3 && tight(part).startsWith(label));
  return rest.length > 0 && isIdentifier(number) && rest.every(isPlace);
}

/** 「CVE-2025-40001」 of 「NVD - CVE-2025-40001」 over 「CVE-2025-40001 Detail」. */
function numbersSaidTwice(page: TitlePage): readonly string[] {
  return voicesInHeadings(page)
    .map(([voice]) => voice)
    .filter(isIdentifier);
}

/**
 * Whether another voice is this heading and then something: so the heading itself
 * holds nothing that is not the title's.
 */
function isPrinted({ text }: Subject, { voices }: TitlePage): boolean {
  const own = tight(text);
  return (
    withoutPageMark(
      text,
      voices.map((voice) => voice.text),
    ) === text && voices.some((voice) => tight(voice.text).startsWith(own) && tight(voice.text).length > own.length)
  );
}

function saidTwice(voices: readonly Voice[]): readonly string[] {
  return voices
    .filter(({ text, name }) => voices.some((other) => other.name !== name && tight(other.text) === tight(text)))
    .map(({ text }) => text);
}

/**
 * The longest part of one voice that another says as a part: 「r/keys - TITLE」 and 「TITLE : keys」. None where one voice
 * is another and more: that one is the whole title.
 */
function sharedParts(voices: readonly Voice[]): readonly string[] {
  const whole = voices.map(({ text }) => tight(text));
  if (whole.some((own) => whole.some((other) => other !== own && other.includes(own)))) return [];
  const parts = voices.map(({ text }) => segmentsOf(text).map((part) => part.text));
  return parts
    .flatMap((own, index) =>
      own.filter((part) => parts.some((other, at) => at !== index && other.some((one) => tight(one) === tight(part)))),
    )
    .filter((part) => voices.every(({ text }) => lettersOf(part).length * 2 > lettersOf(text).length))
    .sort((one, other) => other.length - one.length);
}

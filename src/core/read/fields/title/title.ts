import type { PageView } from '../../view.ts';
import { lettersOf, tight } from '../compare.ts';
import { plain } from '../plain.ts';
import { firstGood, type Chosen, type Rule } from '../rule.ts';
import { withoutSite } from '../tails.ts';
import { withoutPageMark } from './page-mark.ts';
import type { Subject } from './subject.ts';
import type { Voice } from './voices.ts';

export interface TitlePage {
  readonly view: PageView;
  readonly voices: readonly Voice[];
  readonly subjects: readonly Subject[];
  /** Every name the site goes by. */
  readonly siteNames: readonly string[];
}

/** From what the page shows to what it only declares. A heading that other voices repeat is the title as printed: those voices have the site's name, cuts and kickers in it. */
const RULES: readonly Rule<TitlePage>[] = [
  { name: 'encyclopaedia heading', find: ({ view }) => view.blocks.filter(({ element }) => element.attribs['id'] === 'firstHeading').map(({ text }) => text) },
  { name: 'heading that the page title repeats', find: ({ subjects }) => subjects.map(({ text }) => text) },
  { name: 'page title inside a heading', find: (page) => voicesInHeadings(page).map(([voice]) => voice) },
  { name: 'heading around the page title', find: (page) => headingsAroundVoices(page) },
  { name: 'said by two', find: (page) => saidTwice(cleanVoices(page)) },
  { name: 'og:title', find: (page) => named(page, 'og:title') },
  { name: 'JSON-LD headline', find: (page) => named(page, 'JSON-LD headline') },
  { name: 'only h1', find: ({ view }) => only(view.blocks.filter(({ heading, furniture }) => heading === 1 && !furniture).map(({ text }) => text)) },
  { name: 'title element', find: (page) => named(page, 'title element') },
  { name: 'another voice', find: (page) => cleanVoices(page).map(({ text }) => text) },
  { name: 'first heading', find: ({ view }) => view.blocks.filter(({ heading, furniture }) => heading > 0 && !furniture).map(({ text }) => text) },
];

const NO_TITLE = /^(?:untitled|no title|無題|ホーム|home|top|トップ|トップページ|index|記事|ニュース|news|blog|ブログ|null|undefined|loading\.*)$/iu;

export function readTitle(page: TitlePage): Chosen {
  const names = new Set(page.siteNames.map(lettersOf));
  const cleaning = RULES.map(({ name, find }): Rule<TitlePage> => ({ name, find: (given) => find(given).map((value) => cleanTitle(value, given)) }));
  const chosen = firstGood('title', cleaning, page, (value) => {
    if (names.has(lettersOf(value))) return "the site's name";
    return NO_TITLE.test(value) ? 'says nothing' : null;
  });
  if (chosen.value !== '') return chosen;
  return firstGood('title', cleaning, page, () => null);
}

function cleanTitle(title: string, { siteNames, voices }: TitlePage): string {
  return withoutPageMark(withoutSite(plain(title), siteNames), voices.map(({ text }) => text));
}

function cleanVoices(page: TitlePage): readonly Voice[] {
  return page.voices.map(({ name, text }) => ({ name, text: withoutSite(text, page.siteNames) }));
}

function named(page: TitlePage, wanted: string): readonly string[] {
  return cleanVoices(page).filter(({ name }) => name === wanted).map(({ text }) => text);
}

/** Cleaned voices that a heading of the first two levels holds whole, with the part of the heading that they are. */
function voicesInHeadings(page: TitlePage): readonly (readonly [string, number])[] {
  const headings = page.view.blocks.filter(({ heading, furniture, text }) => heading > 0 && heading <= 2 && !furniture && text.length < 300).map(({ text }) => tight(plain(text)));
  return cleanVoices(page).flatMap(({ text }) => {
    const own = tight(text);
    const share = Math.max(0, ...headings.filter((heading) => heading.includes(own)).map((heading) => own.length / heading.length));
    return own.length >= 4 && share >= 0.5 ? [[text, share] as const] : [];
  });
}

/** Headings that say more than a page title that is a mere number or code. */
function headingsAroundVoices(page: TitlePage): readonly string[] {
  const codes = cleanVoices(page).map(({ text }) => tight(text)).filter((text) => text.length >= 4);
  return page.view.blocks.filter(({ heading, text }) => heading > 0 && text.length < 300 && codes.some((code) => tight(text).includes(code) && tight(text).length > code.length)).map(({ text }) => text);
}

function saidTwice(voices: readonly Voice[]): readonly string[] {
  return voices.filter(({ text, name }) => voices.some((other) => other.name !== name && tight(other.text) === tight(text))).map(({ text }) => text);
}

function only(values: readonly string[]): readonly string[] {
  return values.length === 1 ? values : [];
}

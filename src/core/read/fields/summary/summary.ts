import type { Explanation } from '../../../../model.ts';
import { cleanText } from '../../../text/clean.ts';
import type { Body } from '../../body/article-body.ts';
import type { ReadOptions } from '../../options.ts';
import type { PageView } from '../../view.ts';
import { lettersOf } from '../compare.ts';
import { isWrittenAsJapanese } from '../scripts.ts';
import { cutSentences, leastSummary, lengthsFor } from './cut.ts';
import { againstDescription, descriptions, goesOnBehind, type Topics } from './described.ts';
import { encyclopaediaLead } from './encyclopaedia-lead.ts';
import { behindTitle, endsLine, paragraphsFrom } from './lead.ts';
import { leadsAbout } from './leads-about.ts';
import { proseOf } from './prose.ts';
import { endsSentence } from './sentences.ts';
import { shownText, type ShownText } from './shown-text.ts';

export interface SummaryPage {
  readonly view: PageView;
  readonly title: { readonly value: string };
  /** The prose below the title. */
  readonly below: readonly string[];
  /** What the page's prose is about, wherever it stands. */
  readonly topics: () => Topics;
  /** Below it, lines that end as sentences do but for the full stop. */
  readonly lines: () => readonly string[];
  /** What says what the page's tables are about. */
  readonly tables: () => readonly (readonly string[])[];
  readonly siteNames: readonly string[];
  readonly language: { readonly value: string };
  readonly options: ReadOptions;
}
export interface ReadSummary {
  readonly value: string;
  /** Whether the page shows it, or only says it of itself; null without a summary. */
  readonly from: 'body' | 'description' | null;
  readonly explanation: Explanation;
}
/** What is asked more than once, of a page with its body and without. */
interface AskedPage extends SummaryPage {
  readonly shown: ShownText;
  /** What the page says of itself under that name. */
  readonly said: (name: string) => readonly string[];
}
interface Prose {
  readonly page: AskedPage;
  readonly prose: readonly string[];
  readonly isTop: boolean;
}
/** Where sentences can be taken from. Each text is a list of paragraphs. */
interface Lead {
  readonly name: string;
  readonly described: boolean;
  /** Whether what it finds has to stand in the page as it is. */
  readonly checked: boolean;
  /** Whether it finds sentences that lack their full stop. */
  readonly unstopped?: boolean;
  /** Whether what it finds is taken as it stands, sentences or not. */
  readonly whole?: boolean;
  readonly find: (from: Prose) => readonly (readonly string[])[];
}

const DESCRIPTIONS = ['og:description', 'meta description', 'JSON-LD description', 'twitter:description'];

function describedBy({ said }: AskedPage, names: readonly string[]): readonly (readonly string[])[] {
  return names.flatMap(said).map((text) => [text]);
}

/** The first of what it says of itself. */
function saidOf({ said }: AskedPage): readonly string[] {
  return DESCRIPTIONS.flatMap(said).slice(0, 6);
}

/** What the page shows before what it says of itself. A description that it shows is a lead that it has chosen. */
export const SUMMARY_RULES: readonly Lead[] = [
  {
    name: 'lead of the encyclopaedia article',
    described: false,
    checked: false,
    find: ({ page }) => [encyclopaediaLead(page.view)],
  },
  {
    name: 'description that the page shows',
    described: true,
    checked: true,
    find: ({ page }) => describedBy(page, DESCRIPTIONS).filter(([text = '']) => page.shown.hasBeginning(text)),
  },
  {
    name: 'heading that goes on behind the title',
    described: false,
    checked: true,
    find: ({ page }) => behindTitle(page.view.blocks, page.title.value),
  },
  {
    name: 'description of a top page',
    described: true,
    checked: false,
    find: ({ page, isTop }) => (isTop ? describedBy(page, DESCRIPTIONS) : []),
  },
  {
    name: 'lead of the body',
    described: false,
    checked: true,
    find: ({ page, prose }) => leadsAbout({ ...page, said: saidOf(page) }, prose),
  },
  {
    name: 'lines without full stops',
    described: false,
    checked: true,
    unstopped: true,
    find: ({ page }) => [page.lines()],
  },
  ...DESCRIPTIONS.map((name): Lead => ({
    name,
    described: true,
    checked: false,
    find: ({ page }) => describedBy(page, [name]),
  })),
  { name: 'beginning of the body', described: false, checked: true, find: ({ prose }) => [prose] },
  { name: 'what is said of a table', described: false, checked: true, whole: true, find: ({ page }) => page.tables() },
];

/** A description that ends a sentence and is no longer than this was written as one. */
const WELL_CUT = 200;
const SHOWN = 120;

/**
 * Reads a page's summary, without its body where there is none or where only the metadata may be read. The prose is
 * often the same with it, and then is read once.
 */
export function summaryReader(page: SummaryPage): (body: Body | null) => ReadSummary {
  const given = new Map<string, readonly string[]>();
  const said = (name: string): readonly string[] => {
    const found = given.get(name) ?? descriptions(page.view, page.siteNames, name);
    given.set(name, found);
    return found;
  };
  const known = { ...page, shown: shownText(page.view.blocks), said };
  const read = new Map<readonly string[], ReadSummary>();
  return (body) => {
    const prose = proseOf({ ...page, body }, isWrittenAsJapanese(page.language.value || 'ja'));
    if (!read.has(prose)) read.set(prose, readSummary(known, prose));
    return read.get(prose) as ReadSummary;
  };
}

/** Whole sentences: a run of the text that the page shows; where that gives none, of the page's own description. */
function readSummary(page: AskedPage, prose: readonly string[]): ReadSummary {
  const title = page.title.value;
  const language = page.language.value || 'ja';
  const japanese = isWrittenAsJapanese(language);
  const isTop =
    page.siteNames.some((name) => lettersOf(name) === lettersOf(title)) ||
    (URL.canParse(page.view.url) && /^\/(?:index\.\w+)?$/u.test(new URL(page.view.url).pathname));
  const described = { title, siteNames: page.siteNames, body: page.topics, japanese, isTop };
  const rejected: { rule: string; value: string; why: string }[] = [];
  for (const rule of SUMMARY_RULES) {
    for (const paragraphs of rule.find({ page, prose, isTop })) {
      const text = paragraphs[0];
      if (text === undefined) continue;
      const against = rule.described ? againstDescription(text, described) : null;
      const given = rule.described ? continued(text, prose, japanese) : paragraphs;
      const stands = rule.checked ? page.shown.holds : undefined;
      const isWhole = (sentence: string): boolean =>
        rule.whole === true || endsSentence(sentence, japanese) || (rule.unstopped === true && endsLine(sentence));
      const lengths = lengthsFor(page.options, japanese);
      const cut = against === null ? cleanText(cutSentences(given, language, lengths, { stands, isWhole })) : '';
      const inPage = rule.described ? page.shown.asShown(cut) : cut;
      const value = inPage ?? cut;
      const why = against ?? againstSummary(value, title, rule.whole === true ? LEAST_LINE : leastSummary(japanese));
      if (why === null)
        return {
          value,
          from: inPage === null ? 'description' : 'body',
          explanation: { field: 'summary', rule: rule.name, value: value.slice(0, SHOWN), rejected },
        };
      rejected.push({ rule: rule.name, value: text.slice(0, SHOWN), why });
    }
  }
  return { value: '', from: null, explanation: { field: 'summary', rule: 'none', value: '', rejected } };
}

/**
 * A description that is cut off, or is the whole body without its paragraphs, is cut from the body where it is found
 * there.
 */
function continued(text: string, prose: readonly string[], japanese: boolean): readonly string[] {
  return endsSentence(text, japanese) && text.length <= WELL_CUT ? [text] : (paragraphsFrom(prose, text) ?? [text]);
}

/** A line that is taken whole may be shorter than sentences are. */
const LEAST_LINE = 15;

function againstSummary(value: string, title: string, least: number): string | null {
  if (value === '') return 'no whole sentence';
  if (value.length < least) return 'too short';
  const [letters, own] = [lettersOf(value), lettersOf(title)];
  const isTitle = own !== '' && letters.startsWith(own.slice(0, 40)) && letters.length < own.length * 1.6;
  return isTitle && !goesOnBehind(value, title) ? 'the title' : null;
}

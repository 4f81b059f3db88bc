import type { Explanation } from '../../../../model.ts';
import { cleanText } from '../../../text/clean.ts';
import type { Body } from '../../body/article-body.ts';
import type { ReadOptions } from '../../options.ts';
import type { PageView } from '../../view.ts';
import { lettersOf } from '../compare.ts';
import { cutSentences, leastSummary, type Lengths } from './cut.ts';
import {
  againstDescription,
  descriptions,
  goesOnBehind,
  topicsIn,
  topicsOf,
  topicShare,
  type Topics,
} from './described.ts';
import { encyclopaediaLead } from './encyclopaedia-lead.ts';
import { paragraphsFrom, readsAsProse } from './lead.ts';
import { endsSentence } from './sentences.ts';
import { shownText, type ShownText } from './shown-text.ts';
import { tidy, trimLead } from './trim.ts';

export interface SummaryPage {
  readonly view: PageView;
  readonly title: { readonly value: string };
  /** The prose below the title. */
  readonly below: readonly string[];
  /** What the page's prose is about, wherever it stands. */
  readonly topics: () => Topics;
  /** Below it, lines that end as sentences do but for the full stop. */
  readonly lines: () => readonly string[];
  readonly siteNames: readonly string[];
  readonly language: { readonly value: string };
  readonly options: ReadOptions;
  /** Null where there is none, or where only the metadata may be read. */
  readonly body: Body | null;
}
export interface ReadSummary {
  readonly value: string;
  /** Whether the page shows it, or only says it of itself; null without a summary. */
  readonly from: 'body' | 'description' | null;
  readonly explanation: Explanation;
}
interface Prose {
  readonly page: SummaryPage;
  /** The article's paragraphs. */
  readonly prose: readonly string[];
  readonly shown: ShownText;
  readonly isTop: boolean;
}
/** Where sentences can be taken from. Each text is a list of paragraphs. */
interface Lead {
  readonly name: string;
  readonly described: boolean;
  /** Whether what it finds has to stand in the page as it is. */
  readonly checked: boolean;
  readonly find: (from: Prose) => readonly (readonly string[])[];
}

const DESCRIPTIONS = ['og:description', 'meta description', 'JSON-LD description', 'twitter:description'];

function describedBy({ view, siteNames }: SummaryPage, names: readonly string[]): readonly (readonly string[])[] {
  return names.flatMap((name) => descriptions(view, siteNames, name)).map((text) => [text]);
}

/** What the page shows before what it says of itself. A description that the page shows is chosen as a lead by the page itself. */
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
    find: ({ page, shown }) => describedBy(page, DESCRIPTIONS).filter(([text = '']) => shown.hasBeginning(text)),
  },
  {
    name: 'description of a top page',
    described: true,
    checked: false,
    find: ({ page, isTop }) => (isTop ? describedBy(page, DESCRIPTIONS) : []),
  },
  { name: 'lead of the body', described: false, checked: true, find: ({ page, prose }) => leadsAbout(page, prose) },
  { name: 'lines without full stops', described: false, checked: false, find: ({ page }) => [page.lines()] },
  ...DESCRIPTIONS.map((name): Lead => ({
    name,
    described: true,
    checked: false,
    find: ({ page }) => describedBy(page, [name]),
  })),
  { name: 'beginning of the body', described: false, checked: true, find: ({ prose }) => [prose] },
];

/** The leads that share a topic with the title or with what the page says of itself: a note above the text does not. */
function leadsAbout(
  { title, view, siteNames, language }: SummaryPage,
  prose: readonly string[],
): readonly (readonly string[])[] {
  const japanese = /^(?:ja|zh|$)/u.test(language.value);
  const said = DESCRIPTIONS.flatMap((name) => descriptions(view, siteNames, name)).slice(0, 6);
  const wanted = topicsOf([title.value, ...said].join('\n'), japanese);
  const isAbout = (text: string): boolean => topicShare(wanted, topicsIn(text, japanese)) > 0;
  const first =
    wanted.size === 0
      ? 0
      : prose.slice(0, LEADS).findIndex((_, index) => isAbout(prose.slice(index, index + 2).join('\n')));
  return first < 0
    ? []
    : Array.from({ length: LEADS }, (_, index) => prose.slice(first + index)).slice(0, prose.length - first);
}
/** So many paragraphs are tried as the first. */
const LEADS = 5;

/** A description that ends a sentence and is no longer than this was written as one. */
const WELL_CUT = 200;
const SHOWN = 120;
/** So much of a body is looked through for a paragraph. */
const BODY = 30_000;

/** Whole sentences: a run of the text that the page shows; where that gives none, of the page's own description. */
export function readSummary(page: SummaryPage): ReadSummary {
  const title = page.title.value;
  const language = page.language.value || 'ja';
  const japanese = /^(?:ja|zh)/u.test(language);
  const prose = proseOf(page, japanese);
  const shown = shownText(page.view.blocks);
  const isTop =
    page.siteNames.some((name) => lettersOf(name) === lettersOf(title)) ||
    (URL.canParse(page.view.url) && /^\/(?:index\.\w+)?$/u.test(new URL(page.view.url).pathname));
  const described = { title, siteNames: page.siteNames, body: page.topics, japanese, isTop };
  const rejected: { rule: string; value: string; why: string }[] = [];
  for (const rule of SUMMARY_RULES) {
    for (const paragraphs of rule.find({ page, prose, shown, isTop })) {
      const text = paragraphs[0];
      if (text === undefined) continue;
      const against = rule.described ? againstDescription(text, described) : null;
      const given = rule.described ? continued(text, prose, japanese) : paragraphs;
      const stands = rule.checked ? shown.holds : undefined;
      const value =
        against === null ? cleanText(cutSentences(given, language, lengthsFor(page.options, japanese), stands)) : '';
      const why = against ?? againstSummary(value, title, japanese);
      if (why === null)
        return {
          value,
          from: rule.described && !shown.holds(value) ? 'description' : 'body',
          explanation: { field: 'summary', rule: rule.name, value: value.slice(0, SHOWN), rejected },
        };
      rejected.push({ rule: rule.name, value: text.slice(0, SHOWN), why });
    }
  }
  return { value: '', from: null, explanation: { field: 'summary', rule: 'none', value: '', rejected } };
}

/** The article's prose: what stands below the title and is in the body; all of the body's where nothing is in both. */
function proseOf({ title, below, body }: SummaryPage, japanese: boolean): readonly string[] {
  if (body === null) return below;
  const text = body.text.slice(0, BODY);
  let letters: string | undefined;
  const both = below
    .map((paragraph) => [paragraph, paragraph.slice(0, 40)] as const)
    .filter(([, start]) => text.includes(start) || (letters ??= lettersOf(text)).includes(lettersOf(start)))
    .map(([paragraph]) => paragraph);
  if (both.length > 0) return sharesTopic(title.value, both, below, japanese) ? both : below;
  const own = body.blocks.filter((text) => readsAsProse(text, japanese)).map((text) => tidy(trimLead(text)));
  return own.length > 0 && (below.length === 0 || sharesTopic(title.value, own, below, japanese)) ? own : below;
}

/**
 * Whether the body is about the title as much as what stands below the title is: Readability may have taken another part of the page, or have left out a
 * lead that is set apart.
 */
function sharesTopic(title: string, body: readonly string[], below: readonly string[], japanese: boolean): boolean {
  const wanted = topicsOf(title, japanese);
  const share = (paragraphs: readonly string[]): number =>
    topicShare(wanted, topicsIn(paragraphs.slice(0, 12).join(' ').slice(0, 4000), japanese));
  if (share(body) < share(below) * 0.6) return false;
  const first = below.slice(0, 1);
  return first[0] === body[0] || share(first) < 0.3 || share(body.slice(0, 1)) >= 0.2;
}

/** A description that is cut off, or is the whole body without its paragraphs, is cut from the body where it is found there. */
function continued(text: string, prose: readonly string[], japanese: boolean): readonly string[] {
  return endsSentence(text, japanese) && text.length <= WELL_CUT ? [text] : (paragraphsFrom(prose, text) ?? [text]);
}

function againstSummary(value: string, title: string, japanese: boolean): string | null {
  if (value === '') return 'no whole sentence';
  if (value.length < leastSummary(japanese)) return 'too short';
  const [letters, own] = [lettersOf(value), lettersOf(title)];
  const isTitle = own !== '' && letters.startsWith(own.slice(0, 40)) && letters.length < own.length * 1.6;
  return isTitle && !goesOnBehind(value, title) ? 'the title' : null;
}

export function lengthsFor({ sentences, characters }: ReadOptions, japanese: boolean): Lengths {
  const most = japanese ? characters : characters * 2;
  return { sentences, least: Math.round(most * 0.43), most, hard: Math.max(300, most) };
}

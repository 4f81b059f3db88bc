import type { Explanation } from '../../../../model.ts';
import { cleanText } from '../../../text/clean.ts';
import type { Body } from '../../body/body.ts';
import type { ReadOptions } from '../../options.ts';
import type { PageView } from '../../view.ts';
import { lettersOf } from '../compare.ts';
import { cutSentences, type Lengths } from './cut.ts';
import { againstDescription, descriptions, topicsIn, topicsOf, topicShare, type Topics } from './described.ts';
import { encyclopaediaLead } from './encyclopaedia.ts';
import { paragraphsFrom, readsAsProse } from './lead.ts';
import { endsSentence } from './sentences.ts';
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
interface Prose {
  readonly page: SummaryPage;
  /** The article's paragraphs. */
  readonly prose: readonly string[];
}
/** Where sentences can be taken from. Each text is a list of paragraphs. */
interface Lead {
  readonly name: string;
  readonly described: boolean;
  readonly find: (from: Prose) => readonly (readonly string[])[];
}

/** What the page says of itself before what it says. */
export const SUMMARY_RULES: readonly Lead[] = [
  { name: 'lead of the encyclopaedia article', described: false, find: ({ page }) => [encyclopaediaLead(page.view)] },
  ...['og:description', 'meta description', 'JSON-LD description', 'twitter:description'].map((name): Lead => ({
    name,
    described: true,
    find: ({ page }) => descriptions(page.view, page.siteNames, name).map((text) => [text]),
  })),
  { name: 'lead of the body', described: false, find: ({ prose }) => [prose] },
  { name: 'lines without full stops', described: false, find: ({ page }) => [page.lines()] },
];

/** A description that ends a sentence and is no longer than this was written as one. */
const WELL_CUT = 200;
const SHOWN = 120;
/** So much of a body is looked through for a paragraph. */
const BODY = 30_000;

/** Whole sentences: from the page's own description where it is good (continued from the body where it is cut off), else from the top of the body. */
export function readSummary(page: SummaryPage): { readonly value: string; readonly explanation: Explanation } {
  const title = page.title.value;
  const language = page.language.value || 'ja';
  const japanese = /^(?:ja|zh)/u.test(language);
  const prose = proseOf(page, japanese);
  const isTop =
    page.siteNames.some((name) => lettersOf(name) === lettersOf(title)) ||
    (URL.canParse(page.view.url) && /^\/(?:index\.\w+)?$/u.test(new URL(page.view.url).pathname));
  const described = { title, siteNames: page.siteNames, body: page.topics, japanese, isTop };
  const rejected: { rule: string; value: string; why: string }[] = [];
  for (const rule of SUMMARY_RULES) {
    for (const paragraphs of rule.find({ page, prose })) {
      const text = paragraphs[0];
      if (text === undefined) continue;
      const against = rule.described ? againstDescription(text, described) : null;
      const value =
        against === null
          ? cleanText(
              cutSentences(
                rule.described ? continued(text, prose, japanese) : paragraphs,
                language,
                lengthsFor(page.options, japanese),
              ),
            )
          : '';
      const why = against ?? againstSummary(value, title, japanese);
      if (why === null)
        return { value, explanation: { field: 'summary', rule: rule.name, value: value.slice(0, SHOWN), rejected } };
      rejected.push({ rule: rule.name, value: text.slice(0, SHOWN), why });
    }
  }
  return { value: '', explanation: { field: 'summary', rule: 'none', value: '', rejected } };
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
  if (value.length < (japanese ? 25 : 40)) return 'too short';
  const [letters, own] = [lettersOf(value), lettersOf(title)];
  return own !== '' && letters.startsWith(own.slice(0, 40)) && letters.length < own.length * 1.6 ? 'the title' : null;
}

export function lengthsFor({ sentences, characters }: ReadOptions, japanese: boolean): Lengths {
  const most = japanese ? characters : characters * 2;
  return { sentences, least: Math.round(most * 0.43), most, hard: Math.max(300, most) };
}

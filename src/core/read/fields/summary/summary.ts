import type { Explanation } from '../../../../model.ts';
import { cleanText } from '../../../text/clean.ts';
import type { Body } from '../../body/body.ts';
import type { ReadOptions } from '../../options.ts';
import type { PageView } from '../../view.ts';
import { lettersOf } from '../compare.ts';
import { cutSentences, type Lengths } from './cut.ts';
import { againstDescription, contentShare, descriptions } from './described.ts';
import { encyclopaediaLead } from './encyclopaedia.ts';
import { paragraphsFrom, readsAsProse } from './lead.ts';
import { endsSentence } from './sentences.ts';
import { tidy, trimLead } from './trim.ts';

export interface SummaryPage {
  readonly view: PageView;
  readonly title: { readonly value: string };
  /** The prose below the title. */
  readonly below: readonly string[];
  readonly siteNames: readonly string[];
  readonly language: { readonly value: string };
  readonly options: ReadOptions;
  /** Null where there is none, or where only the metadata may be read. */
  readonly body: Body | null;
}
/** A description that ends a sentence and is no longer than this was written as one. */
const WELL_CUT = 200;
interface Lead {
  readonly rule: string;
  readonly paragraphs: readonly string[];
  readonly described: boolean;
}

/** Whole sentences: from the page's own description where it is good (continued from the body where it is cut off), else from the top of the body. */
export function readSummary(page: SummaryPage): { readonly value: string; readonly explanation: Explanation } {
  const title = page.title.value;
  const language = page.language.value || 'ja';
  const japanese = /^(?:ja|zh)/u.test(language);
  const { below } = page;
  const prose = proseOf(page, below, japanese);
  const lengths = lengthsFor(page.options, japanese);
  const isTop = page.siteNames.some((name) => lettersOf(name) === lettersOf(title)) || (URL.canParse(page.view.url) && /^\/(?:index\.\w+)?$/u.test(new URL(page.view.url).pathname));
  const rejected: { rule: string; value: string; why: string }[] = [];
  const body = prose.join('\n').slice(0, 6000);
  for (const { rule, paragraphs, described } of leads(page, prose, below)) {
    const text = paragraphs[0] ?? '';
    const against = described ? againstDescription(text, { title, siteNames: page.siteNames, body, japanese, isTop }) : null;
    const value = against === null ? cutSentences(described ? continued(paragraphs, prose, japanese) : paragraphs, language, lengths) : '';
    const why = against ?? againstSummary(value, title, japanese);
    if (why === null) return { value: cleanText(value), explanation: { field: 'summary', rule, value: value.slice(0, 120), rejected } };
    rejected.push({ rule, value: text.slice(0, 120), why });
  }
  return { value: '', explanation: { field: 'summary', rule: 'none', value: '', rejected } };
}

function leads(page: SummaryPage, prose: readonly string[], below: readonly string[]): readonly Lead[] {
  const own = descriptions(page.view, page.siteNames).map(({ rule, text }): Lead => ({ rule, paragraphs: [text], described: true }));
  return [
    { rule: 'lead of the encyclopaedia article', paragraphs: encyclopaediaLead(page.view), described: false },
    ...own,
    { rule: 'lead of the body', paragraphs: prose, described: false },
    { rule: 'prose below the title', paragraphs: below, described: false },
  ].filter(({ paragraphs }) => paragraphs.length > 0);
}

/** The article's prose: what stands below the title and is in the body; all of the body's where nothing is in both. */
function proseOf(page: SummaryPage, below: readonly string[], japanese: boolean): readonly string[] {
  if (page.body === null) return below;
  const letters = lettersOf(page.body.text.slice(0, 30_000));
  const both = below.filter((text) => letters.includes(lettersOf(text.slice(0, 40))));
  if (both.length > 0) return sharesTopic(page.title.value, both, below, japanese) ? both : below;
  const own = page.body.blocks.filter((text) => readsAsProse(text, japanese)).map((text) => tidy(trimLead(text)));
  return own.length > 0 ? own : below;
}

/** Whether the body is about the title as much as what stands below the title is: Readability may have taken another part of the page. */
function sharesTopic(title: string, body: readonly string[], below: readonly string[], japanese: boolean): boolean {
  return contentShare(title, body.join(' '), japanese) >= contentShare(title, below.slice(0, 12).join(' '), japanese) * 0.6;
}

/** A description that is cut off, or is the whole body without its paragraphs, is cut from the body where it is found there. */
function continued(paragraphs: readonly string[], prose: readonly string[], japanese: boolean): readonly string[] {
  const text = paragraphs[0] ?? '';
  return endsSentence(text, japanese) && text.length <= WELL_CUT ? paragraphs : (paragraphsFrom(prose, text) ?? paragraphs);
}

function againstSummary(value: string, title: string, japanese: boolean): string | null {
  if (value === '') return 'no whole sentence';
  if (value.length < (japanese ? 25 : 40)) return 'too short';
  return lettersOf(value) === lettersOf(title) ? 'the title' : null;
}

function lengthsFor({ sentences, characters }: ReadOptions, japanese: boolean): Lengths {
  const most = japanese ? characters : characters * 2;
  return { sentences, least: Math.round(most * 0.43), most, hard: Math.max(300, most) };
}

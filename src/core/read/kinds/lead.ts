import { wordLanguage } from '../fields/language.ts';
import { countLetters, scriptLanguage } from '../fields/scripts.ts';
import { cutSentences } from '../fields/summary/cut.ts';
import { readsAsProse } from '../fields/summary/lead.ts';
import { lengthsFor } from '../fields/summary/summary.ts';
import { tidy } from '../fields/summary/trim.ts';
import type { ReadOptions } from '../options.ts';

/** The language of a text without markup: by its script, else by its words; null where neither tells. */
export function textLanguage(text: string): string | null {
  return scriptLanguage(countLetters(text)) || wordLanguage(text) || null;
}

/** The summary of a text without markup: the first whole sentences of its prose. Marks of lists and headings before them go. '' without a sentence. */
export function leadOf(paragraphs: readonly string[], language: string | null, options: ReadOptions): string {
  const japanese = /^(?:ja|zh)/u.test(language ?? '');
  const prose = paragraphs
    .slice(0, 60)
    .map((paragraph) => tidy(paragraph.replaceAll(/\s+/gu, ' ').replace(/^[■●◆○◎・▼▲※#>*\s-]+/u, '')))
    .filter((paragraph) => readsAsProse(paragraph, japanese));
  return cutSentences(prose, language ?? 'en', lengthsFor(options, japanese));
}

import { wordLanguage } from '../fields/language.ts';
import { countLetters, isWrittenAsJapanese, scriptLanguage } from '../fields/scripts.ts';
import { cutSentences, lengthsFor } from '../fields/summary/cut.ts';
import { endsSentence, sentencesOf } from '../fields/summary/sentences.ts';
import { readsAsProse } from '../fields/summary/lead.ts';
import { tidy } from '../fields/summary/trim.ts';
import type { ReadOptions } from '../options.ts';
import { closeLineEnds, foldSpace, markLineEnds } from '../view/text.ts';

/** The language of a text without markup: by its script, else by its words; null where neither tells. */
export function textLanguage(text: string): string | null {
  return scriptLanguage(countLetters(text)) || wordLanguage(text) || null;
}

/** Stands for whatever separates two paragraphs of prose: a summary ends there. It holds no sentence. */
const GAP = '—';

/**
 * The summary of a text without markup: the first whole sentences of its prose. Marks of lists and
 * headings before them go. '' without a sentence.
 */
export function leadOf(paragraphs: readonly string[], language: string | null, options: ReadOptions): string {
  const japanese = isWrittenAsJapanese(language ?? '');
  const prose = paragraphs
    .slice(0, 60)
    .map((paragraph) => tidy(foldSpace(closeLineEnds(markLineEnds(paragraph))).replace(/^[■●◆○◎・▼▲※#>*\s-]+/u, '')))
    .map((paragraph) => (readsAsProse(paragraph, japanese) ? paragraph : GAP));
  return cutSentences(prose, language ?? 'en', lengthsFor(options, japanese));
}

/** A text from the first sentence that begins in it; '' where none does. */
export function fromSentence(text: string, language: string | null): string {
  const [broken = '', ...whole] = sentencesOf(text, language ?? 'ja');
  return whole.length === 0 || !endsSentence(broken, isWrittenAsJapanese(language ?? 'ja')) ? '' : whole.join('');
}

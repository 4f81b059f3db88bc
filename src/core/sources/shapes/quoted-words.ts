import { cleanLines } from '../../text/clean.ts';

const NONE = { note: '', quote: '' };
const QUOTED = /<blockquote>((?:(?!<\/?blockquote>)[\s\S])*)<\/blockquote>/giu;

export interface QuotedWords {
  readonly note: string;
  readonly quote: string;
}

/**
 * A note in which services mark a passage of the page as `<blockquote>`: the passage,
 * and what is left as the author's own words.
 */
export function quotedWords(text: string): QuotedWords {
  if (text === '') return NONE;
  const quotes = [...text.matchAll(QUOTED)].map(([, quote = '']) => cleanLines(quote));
  return { note: cleanLines(text.replaceAll(QUOTED, '\n')), quote: quotes.filter((one) => one !== '').join('\n') };
}

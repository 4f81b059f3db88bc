import { foldSpace } from './text.ts';

/** A line of at least this part of the longest one's width was broken for its length, not for its sense. */
const FULL = 0.85;
/** A narrower text is not broken at a width. */
const NARROWEST = 50;

/**
 * The paragraphs of a text that keeps its line ends (`pre`, a mail): parted by empty lines, lines that were
 * broken at the width of the text joined again.
 */
export function preformattedParagraphs(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => ({ line: line.trimEnd(), width: widthOf(line.trimEnd()) }));
  const widest = Math.max(0, ...lines.slice(0, MOST_LINES).map(({ width }) => width));
  const paragraphs: string[] = [];
  let goesOn: 'line' | 'paragraph' | 'no' = 'no';
  for (const { line, width } of lines) {
    const shown = foldSpace(line).trim();
    if (shown !== '' && goesOn === 'no') paragraphs.push(shown);
    else if (shown !== '')
      paragraphs[paragraphs.length - 1] = joined(paragraphs.at(-1) ?? '', shown, goesOn === 'line');
    if (shown === '') goesOn = 'no';
    else goesOn = widest >= NARROWEST && width >= widest * FULL ? 'line' : 'paragraph';
  }
  return paragraphs;
}

const MOST_LINES = 10_000;
const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60]/u;

function joined(before: string, line: string, isOneLine: boolean): string {
  if (!isOneLine) return `${before}\n${line}`;
  return WIDE.test(before.slice(-1)) && WIDE.test(line.slice(0, 1)) ? `${before}${line}` : `${before} ${line}`;
}

/** In half-width characters. */
function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += WIDE.test(character) ? 2 : 1;
  return width;
}

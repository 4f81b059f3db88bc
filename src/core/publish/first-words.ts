import { shortened } from '../text/shortened.ts';
import { codeLines, LIST_ITEM } from '../markdown/code-lines.ts';
import { plainLine } from '../markdown/plain-line.ts';

// What a home page, a search engine or a feed shows of a post.
const MOST_CHARACTERS = 120;

/** The author's first paragraph as plain text on one line, whole sentences of it; '' where there is none. */
export function firstWords(lines: readonly string[]): string {
  const code = codeLines(lines);
  const isWords = (line: string, index: number): boolean =>
    line.trim() !== '' && !code.has(index) && !NOT_WORDS.test(line) && !LIST_ITEM.test(line);
  const start = lines.findIndex((line, index) => isWords(line, index) && plainLine(line) !== '');
  if (start < 0) return '';
  const end = lines.findIndex((line, index) => index > start && !isWords(line, index));
  return sentences(
    lines
      .slice(start, end < 0 ? undefined : end)
      .map((line) => plainLine(line))
      .join(''),
  );
}

const NOT_WORDS = /^ {0,3}(?:[#>|<{:]|-{3}|(?:https?:\/\/|\[\S+:embed)|以下\S{0,40}翻訳)/u;

function sentences(text: string): string {
  let words = '';
  for (const sentence of text.split(/(?<=[。！？])/u)) {
    if (words !== '' && [...words, ...sentence].length > MOST_CHARACTERS) break;
    words += sentence;
  }
  return shortened(words, MOST_CHARACTERS);
}

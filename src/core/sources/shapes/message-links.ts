import { cleanText } from '../../text/clean.ts';
import { linksOfLine } from './text/line-links.ts';
import { isJoining } from './text/sentences.ts';

interface MessageLink {
  readonly url: string;
  readonly title: string;
  readonly note: string;
  readonly tags: readonly string[];
}

// What is left where a link was cut out of its marks.
const EMPTY_MARKS = /\|\|\s*\|\||[[(（「<]\s*[\])）」>]|(?<![\p{L}\p{N}])(?:\*\*|__|~~)\s*(?:\*\*|__|~~)/gu;

/**
 * The links of a message, each with its words.
 * @param isOwn whether the author wrote it: only then are its words his
 */
export function messageLinks(message: string, isOwn: boolean): readonly MessageLink[] {
  const found = message.split('\n').map((line) => ({ line, links: linksOfLine(line) }));
  // What a message quotes is another's.
  const own = found.filter(({ line }) => !/^\s{0,9}>/u.test(line));
  const note = isOwn
    ? own
        .filter(({ line, links }) => links.length === 0 || wordsBeside(line, links) !== '')
        .map(({ line, links }) => wordsBeside(line, links))
        .join('\n')
        .replaceAll(/\n{3,}/gu, '\n\n')
        .trim()
    : '';
  return found.flatMap(({ links }) => links).map(({ url, title }) => ({ url, title, note, tags: [] }));
}

/** A line without its links; one that lost something closes up. */
function wordsBeside(line: string, links: readonly { readonly start: number; readonly end: number }[]): string {
  if (links.length === 0) return line.trimEnd();
  const pieces = links.map(({ start }, index) => {
    const piece = line.slice(links[index - 1]?.end ?? 0, start);
    return index > 0 && isJoining(piece) ? ' ' : piece;
  });
  let words = [...pieces, line.slice(links.at(-1)?.end ?? 0)].join('');
  for (let before = ''; before !== words;) {
    before = words;
    words = words.replaceAll(EMPTY_MARKS, '');
  }
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(words) ? cleanText(words) : '';
}

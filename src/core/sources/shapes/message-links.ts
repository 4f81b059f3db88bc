import { cleanText } from '../../text/clean.ts';
import { linksOfLine } from './text/line-links.ts';
import { withoutMarks } from './text/line-marks.ts';
import { isJoining } from './text/sentences.ts';
import { wordsOfEach, type MessageLine } from './words-of-each.ts';

interface MessageLink {
  readonly url: string;
  readonly title: string;
  readonly note: string;
  readonly tags: readonly string[];
}

// What is left where a link was cut out of its marks.
const EMPTY_MARKS = /\|\|\s*\|\||[[(（「<]\s*[\])）」>]|(?<![\p{L}\p{N}])(?:\*\*|__|~~)\s*(?:\*\*|__|~~)/gu;

/**
 * The links of a message, each with its words (`wordsOfEach`).
 * @param isOwn whether the author wrote it: only then are its words the author's
 */
export function messageLinks(message: string, isOwn: boolean): readonly MessageLink[] {
  const found = message.split('\n').map((line) => ({ line, links: linksOfLine(line) }));
  const links = found.flatMap((one) => one.links);
  // What a message quotes is another's.
  const lines = found
    .filter((one) => one.links.length > 0 || !QUOTED.test(one.line))
    .map((one) => ({ links: one.links.length, words: QUOTED.test(one.line) ? '' : wordsBeside(one.line, one.links) }));
  const notes = isOwn ? notesOf(lines, links.length) : [];
  return links.map(({ url, title }, index) => ({ url, title, note: notes[index] ?? '', tags: [] }));
}
const QUOTED = /^\s{0,9}>/u;

/** A message about a single link is about it as a whole. */
function notesOf(lines: readonly MessageLine[], count: number): readonly string[] {
  if (count > 1)
    return wordsOfEach(
      lines.map(({ links, words }) => ({ links, words: links > 0 ? withoutMarks(words) : words })),
    ).map((note) => note.trim());
  return [
    lines
      .filter(({ links, words }) => links === 0 || words !== '')
      .map(({ words }) => words)
      .join('\n')
      .replaceAll(/\n{3,}/gu, '\n\n')
      .trim(),
  ];
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

import { codeLines, LIST_ITEM } from '../markdown/code-lines.ts';
import { plainLine } from '../markdown/plain-line.ts';
import { withoutComments } from '../text/without-comments.ts';
import { wholeLines } from '../text/whole-lines.ts';

/** A paragraph of a post, a point of a list, or a passage that is quoted. */
export interface PostParagraph {
  /** The line of the file in which it begins, from 1. */
  readonly line: number;
  /** As it is written. */
  readonly markdown: string;
  /** As it is read: one line, without marks of Markdown. */
  readonly text: string;
  /** The heading that it stands directly under, as it is written; '' for any other. */
  readonly heading: string;
  readonly quoted: boolean;
}

const HEADING = /^ {0,3}#{1,6}\s(.*)/u;
const FENCE = /^ {0,3}(?:`{3}|~{3})/u;
const QUOTED = /^ {0,3}>\s?/u;

/** The paragraphs of a Markdown text, without headings, code and comments. @param first the line in which it begins */
export function paragraphsOf(body: string, first: number): readonly PostParagraph[] {
  const shown = withoutComments(body, (comment) => comment.replaceAll(/[^\n]/gu, ''));
  const lines = wholeLines(shown);
  const code = codeLines(lines);
  const found: PostParagraph[] = [];
  let [start, heading] = [0, ''];
  const close = (end: number): void => {
    const markdown = lines.slice(start, end).join('').trimEnd();
    const text = plainText(lines.slice(start, end));
    if (text !== '') {
      found.push({ line: first + start, markdown, text, heading, quoted: QUOTED.test(markdown) });
      heading = '';
    }
    start = end + 1;
  };
  for (const [index, line] of lines.entries()) {
    const title = code.has(index) ? null : HEADING.exec(line);
    if (line.trim() === '' || title || code.has(index)) {
      close(index);
      if (title) heading = (title[1] ?? '').trim().replace(/ #+$/u, '');
    } else if (FENCE.test(line)) close(index);
    else if (index > start && isAnother(lines[index - 1] ?? '', line)) {
      close(index);
      start = index;
    }
  }
  close(lines.length);
  return found;
}

/** Where a point of a list begins, or a quotation begins or ends. */
function isAnother(before: string, line: string): boolean {
  return LIST_ITEM.test(line) || QUOTED.test(before) !== QUOTED.test(line);
}

/** Japanese lines go on without a space. */
function plainText(lines: readonly string[]): string {
  return lines
    .map((line) => plainLine(line.replace(QUOTED, '').replace(LIST_ITEM, '').trim()))
    .filter((line) => line !== '')
    .reduce((text, line) => `${text}${/[!-~]$/u.test(text) && /^[!-~]/u.test(line) ? ' ' : ''}${line}`, '');
}

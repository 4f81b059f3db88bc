import { blanked } from '../text/blanked.ts';
import { codeLines } from '../markdown/code-lines.ts';
import { spanEnd } from '../markdown/code-span.ts';

export interface CommentsFound {
  /** Offsets into the text: of `<!--`, and behind `-->`. In order; none overlaps another. */
  readonly comments: readonly { readonly from: number; readonly to: number }[];
  /**
   * Where a comment is opened that is not closed before the next one is opened, or before its part of the text ends.
   */
  readonly unclosed: readonly number[];
}

/**
 * The HTML comments of Markdown lines (with their line ends), outside of code. Lines that are left out
 * (`passed`) are borders: no comment goes over one. A comment that is opened twice is taken for one that
 * was forgotten, so that it swallows nothing.
 */
export function commentsIn(lines: readonly string[], passed: (index: number) => boolean): CommentsFound {
  const code = codeLines(lines);
  const comments: { from: number; to: number }[] = [];
  const unclosed: number[] = [];
  let offset = 0;
  let part = { from: 0, text: '' };
  const finish = (): void => {
    scan(part.text, part.from, comments, unclosed);
    part = { from: offset, text: '' };
  };
  for (const [index, line] of lines.entries()) {
    if (passed(index)) {
      finish();
      part = { from: offset + line.length, text: '' };
    } else part.text += code.has(index) ? blanked(line) : line;
    offset += line.length;
  }
  finish();
  return { comments, unclosed };
}

/** The offsets in a code span's place are passed over; so is an escaped `<`. */
function scan(text: string, from: number, comments: { from: number; to: number }[], unclosed: number[]): void {
  if (!text.includes('<!--')) return;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    const [token] = found;
    if (token.startsWith('\\')) continue;
    if (token.startsWith('`')) {
      TOKEN.lastIndex = spanEnd(text, found.index, token) ?? TOKEN.lastIndex;
      continue;
    }
    const end = text.indexOf('-->', found.index + 2);
    const next = text.indexOf('<!--', found.index + 4);
    if (end < 0 || (next >= 0 && next < end)) {
      unclosed.push(from + found.index);
      continue;
    }
    comments.push({ from: from + found.index, to: from + end + 3 });
    TOKEN.lastIndex = end + 3;
  }
}

const TOKEN = /\\[\s\S]|`+|<!--/gu;

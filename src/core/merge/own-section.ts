import { enclosedLines, opensElement } from './enclosed.ts';
import { bareLine } from './fingerprint.ts';

/**
 * At which of the author's lines something begins that is not about the block above them but for what
 * follows: a heading of the block's own level or above, a rule, an HTML element that they open and do not
 * close. Null where there is nothing of the kind.
 * @param level of the block's own heading; 6 where it has none
 */
export function ownSectionAt(lines: readonly string[], level: number): number | null {
  const bare = withoutEnclosed(lines.map(bareLine));
  const at = bare.findIndex(
    (line, index) =>
      isHeading(line, level) ||
      RULE.test(line) ||
      (UNDERLINE.test(bare[index + 1] ?? '') && PARAGRAPH.test(line)) ||
      opensElement(bare, index),
  );
  return at < 0 ? null : at;
}

/** The lines without what stands in code, in an element or in a comment. */
export function withoutEnclosed(lines: readonly string[]): readonly string[] {
  const enclosed = enclosedLines(lines);
  return enclosed.size === 0 ? lines : lines.map((line, index) => (enclosed.has(index) ? '' : line));
}

/** The level below all others. */
export const LOWEST = 6;

/** The level of the first heading among the lines; the lowest where there is none. */
export function headingLevel(lines: readonly string[]): number {
  for (const line of lines) {
    const marks = HEADING.exec(line)?.[1];
    if (marks !== undefined) return marks.length;
  }
  return LOWEST;
}

const HEADING = /^ {0,3}(#{1,6})(?=\s|$)/u;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$/u;
// The line under a heading that is written on two lines (CommonMark 4.3).
const UNDERLINE = /^ {0,3}(?:=+|-{2,})\s*$/u;
const PARAGRAPH = /^ {0,3}[^\s#>|<]/u;

export function isAnyHeading(line: string): boolean {
  return HEADING.test(line);
}

function isHeading(line: string, level: number): boolean {
  const marks = HEADING.exec(line)?.[1];
  return marks !== undefined && marks.length <= level;
}

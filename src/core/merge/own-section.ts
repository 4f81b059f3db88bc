import { bareLine } from './fingerprint.ts';

/**
 * At which of the author's lines something begins that is not about the block above them but for what
 * follows: a heading of the block's own level or above, a rule, an HTML element that they open and do not
 * close. Null where there is nothing of the kind.
 * @param level of the block's own heading; 6 where it has none
 */
export function ownSectionAt(lines: readonly string[], level: number): number | null {
  const bare = lines.map(bareLine);
  const at = bare.findIndex(
    (line, index) =>
      isHeading(line, level) ||
      RULE.test(line) ||
      (UNDERLINE.test(bare[index + 1] ?? '') && PARAGRAPH.test(line)) ||
      opens(bare, index),
  );
  return at < 0 ? null : at;
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
const OPENING = /^ {0,3}<([a-z][a-z0-9-]*)(?=[\s>])[^>]*(?<!\/)>/iu;
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

export function isAnyHeading(line: string): boolean {
  return HEADING.test(line);
}

function isHeading(line: string, level: number): boolean {
  const marks = HEADING.exec(line)?.[1];
  return marks !== undefined && marks.length <= level;
}

function opens(lines: readonly string[], index: number): boolean {
  const name = OPENING.exec(lines[index] ?? '')?.[1]?.toLowerCase();
  if (name === undefined) return false;
  if (VOID.has(name)) return name === 'hr';
  const rest = lines.slice(index).join('\n').toLowerCase();
  // `<br>` is no `<b>`.
  const count = (tag: string): number => rest.split(new RegExp(`${tag}(?![a-z0-9-])`, 'u')).length - 1;
  return count(`<${name}`) > count(`</${name}`);
}

import { bareLine, withoutBlankEnd } from './fingerprint.ts';
import { wholeLines } from '../text/whole-lines.ts';

/**
 * At which line the place for the author's words begins: where a block ends with words that were saved, or with a
 * comment of one line (「ここに自分のことば」). What is written in its place leaves the lines above it to be refreshed. Null where
 * there is no such place, and where nothing stands above it.
 * @param lines without blank lines at the end
 * @param own the author's words as the block prints them; '' for none
 */
export function slotAt(lines: readonly string[], own: string): number | null {
  const at = lines.length - (endsWithOwn(lines, own) || (endsWithComment(lines) ? 1 : 0));
  return at < lines.length && withoutBlankEnd(lines.slice(0, at)).length > 0 ? at : null;
}

/** How many of the last lines are the author's; 0 where the block does not end with such. */
function endsWithOwn(lines: readonly string[], own: string): number {
  const his = withoutBlankEnd(wholeLines(own.trimStart()).map((line) => bareLine(line).trimEnd()));
  return his.length > 0 && his.length < lines.length && his.every((line, at) => lines.at(at - his.length) === line)
    ? his.length
    : 0;
}

function endsWithComment(lines: readonly string[]): boolean {
  return /^<!--(?!>)(?:(?!-->).)*-->$/u.test(lines.at(-1)?.trim() ?? '');
}

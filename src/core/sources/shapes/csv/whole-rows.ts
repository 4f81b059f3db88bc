import type { LineProblem } from '../../source.ts';
import { CUT_ROW } from '../cut-off.ts';
import type { Row } from './records.ts';

interface WholeRows {
  readonly rows: readonly Row[];
  /** How many cells a row has. */
  readonly width: number;
  readonly problems: readonly LineProblem[];
}

/**
 * The rows of a table without a last one that is cut: it has no end of line, and fewer cells than there are names,
 * while no row above it is short. In its last cell a cut cannot be told from a file that ends without an end of line,
 * as many programs write it; nor where other rows leave out the cells that they have nothing for.
 */
export function wholeRows(text: string, rows: readonly Row[], names: readonly string[]): WholeRows {
  const width = names.length || commonWidth(rows);
  const [above, last] = [rows.slice(0, -1), rows.at(-1)];
  const isShort = ({ cells }: Row): boolean => cells.length < width;
  const isKnown = names.length > 0 || above.length > 1;
  if (!last || !isKnown || !isShort(last) || /[\r\n]$/u.test(text) || above.some(isShort))
    return { rows, width, problems: [] };
  return { rows: above, width, problems: [{ line: last.line, message: CUT_ROW }] };
}

function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  // The smaller one counts where two are as common: what is too long has a comma too many.
  return [...counts].sort(([one, some], [other, more]) => more - some || one - other)[0]?.[0] ?? 0;
}

import type { Form } from '../../source.ts';
import { object } from '../../../text/json-values.ts';
import { linksInValue } from '../any-value.ts';
import { COLUMN_NAMES } from '../csv/column-names.ts';
import { plainName } from '../csv/columns.ts';
import { CUT_ROW } from '../cut-off.ts';

/** Labeled tab-separated values: `time:…⇥url:…⇥title:…`. */
export const ltsv: Form = {
  fits: ({ text }) => {
    const first = text.slice(0, 20_000).split('\n').slice(0, 20);
    const rows = first.filter((line) => line.trim() !== '').map(fieldsOf);
    return rows.length > 0 && rows.every((row) => row !== null) && rows.some((row) => Object.keys(row).some(namesUrl));
  },
  read: async ({ text, timeZone }) => {
    const rows = text.split('\n');
    const isCut = isLastCut(rows);
    const links = rows.slice(0, isCut ? -1 : undefined).flatMap((line, index) => {
      const found = linksInValue([fieldsOf(line) ?? {}], timeZone);
      return found.map((link) => ({ ...link, line: index + 1 }));
    });
    return { links, problems: isCut ? [{ line: rows.length, message: CUT_ROW }] : [] };
  },
};

/** Whether the last row has no end of line and fewer fields than each of the others; within one field nobody knows. */
function isLastCut(rows: readonly string[]): boolean {
  const counts = rows.filter((row) => row !== '').map((row) => row.split('\t').length);
  const [others, last = 0] = [counts.slice(0, -1), counts.at(-1)];
  return rows.at(-1) !== '' && others.length > 0 && others.every((count) => count > last);
}

function fieldsOf(line: string): Readonly<Record<string, string>> | null {
  const cells = line.replace(/\r$/u, '').split('\t');
  if (cells.length < 2 || !cells.every((cell) => /^[\w.-]{1,40}:/u.test(cell))) return null;
  return object(
    Object.fromEntries(cells.map((cell) => [cell.slice(0, cell.indexOf(':')), cell.slice(cell.indexOf(':') + 1)])),
  ) as Readonly<Record<string, string>> | null;
}

function namesUrl(name: string | undefined): boolean {
  return name !== undefined && (COLUMN_NAMES.url as readonly string[]).includes(plainName(name));
}

import type { Form } from '../../source.ts';
import { object } from '../../../text/json-values.ts';
import { linksInValue } from '../any-value.ts';
import { COLUMN_NAMES } from '../csv/column-names.ts';
import { plainName } from '../csv/columns.ts';

/** Labeled tab-separated values: `time:…⇥url:…⇥title:…`. */
export const ltsv: Form = {
  fits: ({ text }) => {
    const first = text.slice(0, 20_000).split('\n').slice(0, 20);
    const rows = first.filter((line) => line.trim() !== '').map(fieldsOf);
    return rows.length > 0 && rows.every((row) => row !== null) && rows.some((row) => Object.keys(row).some(namesUrl));
  },
  read: async ({ text, timeZone }) => {
    const links = text.split('\n').flatMap((line, index) => {
      const found = linksInValue([fieldsOf(line) ?? {}], timeZone);
      return found.map((link) => ({ ...link, line: index + 1 }));
    });
    return { links, problems: [] };
  },
};

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

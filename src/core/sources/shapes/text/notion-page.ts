import { readMoment } from '../../../month/read-moment.ts';
import type { RawLink } from '../../source.ts';
import { COLUMN_NAMES, type Field } from '../csv/column-names.ts';
import { isUrlCell } from '../csv/cells.ts';
import { plainName } from '../csv/columns.ts';
import { tagsOfText } from '../csv/tags.ts';

const HEAD = 20_000;
const TITLE = /^\ufeff?#\s(.{1,1000})\r?\n\s*\r?\n((?:[^\n:#\-*>][^\n:]{0,60}:\s[^\n]*\n){2,60})/u;

/**
 * A page of a database as Notion exports it: its title, and below it a property a line (`URL: https://…`). Null for any
 * other text, and where no property is an address.
 */
export function notionPage(text: string, timeZone: string): RawLink | null {
  const [, title = '', block = ''] = TITLE.exec(text.slice(0, HEAD)) ?? [];
  const rows = block.split(/\r?\n/u).map((row, index) => {
    const colon = row.indexOf(': ');
    return { name: plainName(row.slice(0, Math.max(0, colon))), value: row.slice(colon + 2).trim(), line: index + 3 };
  });
  const valuesOf = (field: Field): readonly string[] =>
    COLUMN_NAMES[field].flatMap((name) => rows.filter((row) => row.name === name).map(({ value }) => value));
  const url = rows.find((row) => COLUMN_NAMES.url.includes(row.name as never) && isUrlCell(row.value));
  if (!url) return null;
  const savedAt = valuesOf('savedAt').map((value) => readMoment(value, timeZone));
  return {
    url: url.value,
    savedAt: savedAt.find((moment) => moment !== null) ?? null,
    line: url.line,
    title,
    note: valuesOf('note').find((value) => value !== '') ?? '',
    tags: valuesOf('tags').flatMap(tagsOfText),
  };
}

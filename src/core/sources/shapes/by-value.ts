import type { Moment } from '../../../model.ts';
import { readMoment } from '../../month/read-moment.ts';
import { pattern } from '../../text/pattern.ts';
import { isEpochCell, isNumberCell } from './csv/cells.ts';
import { plainName } from './csv/columns.ts';

type Fields = Readonly<Record<string, unknown>>;

// What else has a date and says nothing of when the link was saved.
const LATER = /updat|modif|chang|edit|expir|due|delet|archiv|remind|read|visit|birth|更新|変更|期限/u;
// Texts that cannot be titles, whatever they say.
const NO_TITLE = pattern(
  'u',
  String.raw`^(?:_?id|uuid|guid|key|hash|type|kind|status|state|lang|language|locale|color|source|slug|description`,
  String.raw`|summary|excerpt|content|text|body|html|domain|host|site|author|user|by|folder|list|note|comment)`,
  String.raw`|memo|コメント|メモ`,
);

/**
 * When a link was saved, by what stands in its fields where no name of them says so: a date that is written, else a
 * number that counts from 1970. Null where there is none, or more than one day.
 */
export function dateByValue(fields: Fields, timeZone: string): Moment | null {
  const values = Object.entries(fields)
    .filter(([name, value]) => (typeof value === 'string' || typeof value === 'number') && !LATER.test(plainName(name)))
    .map(([, value]) => String(value).trim());
  const written = values.filter((value) => !isNumberCell(value) && value.length <= LONGEST);
  return soleDay(written, timeZone) ?? soleDay(values.filter(isEpochCell), timeZone);
}

// No date that people or programs write is longer.
const LONGEST = 60;

function soleDay(values: readonly string[], timeZone: string): Moment | null {
  const moments = values.flatMap((value) => readMoment(value, timeZone) ?? []);
  return new Set(moments.map((moment) => moment.slice(0, 10))).size === 1 ? (moments[0] ?? null) : null;
}

/** The only text beside a link that can be its title; '' where there is none, or more than one. */
export function titleByValue(fields: Fields, timeZone: string): string {
  const texts = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' && !NO_TITLE.test(plainName(name)) && isTitle(value.trim(), timeZone)
      ? [value.trim()]
      : [],
  );
  return texts.length === 1 ? (texts[0] ?? '') : '';
}

function isTitle(value: string, timeZone: string): boolean {
  const isWords = /\p{L}{2}/u.test(value) && (/\s/u.test(value) || /[^\p{ASCII}]/u.test(value));
  return isWords && !/^\S+:/u.test(value) && readMoment(value, timeZone) === null;
}

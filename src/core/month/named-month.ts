import type { Month } from '../../model.ts';
import { yearOfEra } from './eras.ts';
import { monthNamed } from './month-names.ts';
import { addMonths, parseMonth } from './month.ts';

/**
 * A month as people write it: 2025-04, 2025-4, 2025/4, 202504, 2025年4月, 令和7年4月, R7.4; 4 or 4月, the latest that is
 * not to come; April, Apr 2025; 今月, 先月, 先々月, 来月, this, last. Null for anything else.
 * @param current the month that it is now where the author is
 */
export function readMonth(given: string, current: Month): Month | null {
  const text = given.normalize('NFKC').trim().toLowerCase();
  const away = AWAY.get(text);
  if (away !== undefined) return addMonths(current, away);
  const [, english = '', ofYear] = ENGLISH.exec(text) ?? [];
  const named = english === '' ? null : monthNamed(english);
  if (named !== null) return readMonth(ofYear === undefined ? String(named) : `${ofYear}-${named}`, current);
  const { era, year, month } = FORMS.map((form) => form.exec(text)?.groups).find((groups) => groups) ?? {};
  if (month === undefined) return null;
  const two = month.padStart(2, '0');
  if (year) return parseMonth(`${era ? yearOfEra(era.toUpperCase(), year) : year}-${two}`);
  const thisYear = parseMonth(`${current.slice(0, 4)}-${two}`);
  return thisYear !== null && thisYear > current ? addMonths(thisYear, -12) : thisYear;
}

const ENGLISH = /^([a-z]{3,9})\.?(?: (\d{4}))?$/u;
const AWAY: ReadonlyMap<string, number> = new Map([
  ['今月', 0],
  ['先月', -1],
  ['先々月', -2],
  ['来月', 1],
  ['this', 0],
  ['last', -1],
]);
const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})[-/.年](?<month>\d{1,2})月?$/u,
  /^(?<year>\d{4})(?<month>\d\d)$/u,
  /^(?<era>令和|平成|[rh])(?<year>元|\d{1,2})[-/.年](?<month>\d{1,2})月?$/u,
  /^(?<month>\d{1,2})月?$/u,
];

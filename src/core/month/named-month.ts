import type { Month } from '../../model.ts';
import { pattern } from '../text/pattern.ts';
import { addMonths, parseMonth } from './month.ts';

/**
 * A month as people write it: 2025-04, 2025-4, 2025/4, 202504, 2025年4月, 令和7年4月; 4 or 4月, the latest that is not to
 * come; April, Apr 2025; 今月, 先月, 先々月, 来月, this, last. Null for anything else.
 * @param current the month that it is now where the author is
 */
export function readMonth(given: string, current: Month): Month | null {
  const text = given.normalize('NFKC').trim().toLowerCase();
  const away = AWAY.get(text);
  if (away !== undefined) return addMonths(current, away);
  const [, english = '', ofYear] = ENGLISH.exec(text) ?? [];
  if (english !== '') {
    const number = String(NAMES.findIndex((name) => english.startsWith(name)) + 1);
    return readMonth(ofYear === undefined ? number : `${ofYear}-${number}`, current);
  }
  const { era, year, month } = FORMS.map((form) => form.exec(text)?.groups).find((groups) => groups) ?? {};
  if (month === undefined) return null;
  const two = month.padStart(2, '0');
  if (era) return parseMonth(`${REIWA + Number(era)}-${two}`);
  if (year) return parseMonth(`${year}-${two}`);
  const thisYear = parseMonth(`${current.slice(0, 4)}-${two}`);
  return thisYear !== null && thisYear > current ? addMonths(thisYear, -12) : thisYear;
}

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH = pattern(
  'u',
  String.raw`^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?`,
  String.raw`|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?: (\d{4}))?$`,
);
const REIWA = 2018;
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
  /^令和(?<era>\d{1,2})年(?<month>\d{1,2})月$/u,
  /^(?<month>\d{1,2})月?$/u,
];

import type { Moment } from '../../model.ts';
import { localMoment } from './local-moment.ts';
import { isMoment } from './month.ts';

type Reader = (text: string, timeZone: string) => Moment | null;

// No bookmark is older than the web; a number outside of this is no date.
const [EARLIEST, LATEST] = [Date.UTC(1990, 0), Date.UTC(2100, 0)];
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, R: 2018, H: 1988, S: 1925 };
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = String.raw`(?:(?:T|\s*)(\d{1,2})[:時](\d{1,2})(?:[:分](\d{1,2})(?:\.\d+)?秒?)?分?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})\s?([-/.年_])\s?(\d{1,2})\s?[-/.月_]\s?(\d{1,2})日?(?:\s?\([日月火水木金土](?:曜日?)?\))?${TIME}$`,
  'u',
);
const ENGLISH =
  /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})\s+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?\s+(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?)?\s*(z|utc|gmt|jst|[+-]\d{2}:?\d{2})?$/iu;

/**
 * A date as services and people write it: ISO, 2025/4/30, 2025.04.30, 2025年4月30日 15時30分, 令和7年4月30日, 20250430, RFC 2822,
 * April 30, 2025, seconds, milliseconds or microseconds since 1970. What names no zone is meant in `timeZone`. Null for anything else.
 */
export function readMoment(given: string, timeZone: string): Moment | null {
  const text = given.normalize('NFKC').trim();
  for (const read of READERS) {
    const moment = read(text, timeZone);
    if (moment !== null) return moment;
  }
  return null;
}

/** Since 1970, in seconds, milliseconds or microseconds, whichever gives a year of the web. */
export function epochMoment(value: number): Moment | null {
  const time = [value * 1000, value, value / 1000].find(
    (milliseconds) => milliseconds >= EARLIEST && milliseconds < LATEST,
  );
  return time === undefined ? null : new Date(Math.floor(time)).toISOString();
}

const READERS: readonly Reader[] = [
  (text) => (isMoment(text) ? text.replace(/([+-]\d\d)(\d\d)$/u, text.length > 10 ? '$1:$2' : '$&') : null),
  compact,
  (text) => (/^\d{9,16}(?:\.\d+)?$/u.test(text) ? epochMoment(Number(text)) : null),
  yearFirst,
  english,
];

/** 20250430 and 20250430153000. */
function compact(text: string, timeZone: string): Moment | null {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/u.exec(text) ?? [];
  return year === undefined ? null : moment({ year, month, day, hour, minute, second }, undefined, timeZone);
}

function yearFirst(text: string, timeZone: string): Moment | null {
  const western = text.replace(/^(令和|平成|昭和|[RHS](?=\d))(\d{1,2}|元)/u, (_, era: string, year: string) =>
    String((ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year))),
  );
  const [, year, , month, day, hour, minute, second, zone] = YEAR_FIRST.exec(western) ?? [];
  return year === undefined ? null : moment({ year, month, day, hour, minute, second }, zone, timeZone);
}

function english(text: string, timeZone: string): Moment | null {
  const [, dayFirst, monthAfter, monthFirst, dayAfter, year, hour, minute, second, half, zone] =
    ENGLISH.exec(text) ?? [];
  const month = ENGLISH_MONTHS.indexOf((monthAfter ?? monthFirst ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  const hours =
    hour === undefined || half === undefined ? hour : String((Number(hour) % 12) + (/^p/iu.test(half) ? 12 : 0));
  return moment({ year, month: String(month), day: dayFirst ?? dayAfter, hour: hours, minute, second }, zone, timeZone);
}

type Digits = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string | undefined>>;

function moment(digits: Digits, zone: string | undefined, timeZone: string): Moment | null {
  const { year, month, day, hour, minute, second } = digits;
  const clock = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  };
  const offset = /^([+-]\d\d):?(\d\d)$/u.exec(zone ?? '');
  const named = zone === undefined ? timeZone : /^jst$/iu.test(zone) ? 'Asia/Tokyo' : 'UTC';
  const local = localMoment(clock, named);
  if (local === null) return null;
  if (hour === undefined) return local.slice(0, 10);
  return offset ? `${local.slice(0, 19)}${offset[1]}:${offset[2]}` : local;
}

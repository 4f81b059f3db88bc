import { once } from '../text/once.ts';
import { yearOfEra } from './eras.ts';
import { monthNamed } from './month-names.ts';
import { ZONE_HOURS } from './zone-offsets.ts';
import type { ClockTime } from './local-moment.ts';

/** A date as it is written down. */
export interface WrittenDate {
  readonly clock: ClockTime;
  readonly hasTime: boolean;
  /** Minutes ahead of UTC; null where no zone is named. */
  readonly offset: number | null;
}

// No date is longer.
const LONGEST = 80;

const HALF = String.raw`午前|午後|[ap]\.?m\.?(?![a-z])`;
const SECONDS = String.raw`(?:[:分]\s?(\d{1,2})(?:[.,]\d{1,9})?秒?)?`;
const ZONE_NAME = Object.keys(ZONE_HOURS)
  .sort((one, other) => other.length - one.length)
  .join('|');
const ZONE = String.raw`(?:\s?(?:(${ZONE_NAME})(?![a-z]))?\s?([+-]\d{1,2}(?::?\d{2})?(?!\d))?)`;
const time = once(
  () =>
    new RegExp(
      String.raw`(?:t(?=\d))?(?<!\d)(?:(${HALF})\s?)?(\d{1,2})(?::|時\s?)(?:(\d{1,2})${SECONDS}分?)?\s?(${HALF})?${ZONE}`,
      'iu',
    ),
);
const WEEKDAYS = [
  /\((?:[日月火水木金土](?:曜日?)?(?:[・･]?祝日?)?|[a-z]{3,9})\.?\)/giu,
  /(?<=[\d日]\s?)[日月火水木金土]曜日?/gu,
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?/giu,
];
// What stands between a day and a time: "at", a middle dot, the comma of English.
const GLUE = /^(?:at|on)\s|\s(?:at|on)(?=\s|$)|[·•|,]/giu;

type DateReader = (text: string) => readonly [year: number, month: number, day: number] | null;

/**
 * What a text that is a date and nothing else says; null for any other. Whether there is such a day is not looked at.
 */
export function writtenDate(given: string): WrittenDate | null {
  if (given.length > LONGEST) return null;
  const text = given.normalize('NFKC').trim();
  // JavaScript names the zone behind its offset once more.
  const unnamed = text.replace(/((?:gmt|utc)[+-]\d{4}) \([^()]*\)$/iu, '$1');
  const western = withoutEra(WEEKDAYS.reduce((rest, pattern) => rest.replaceAll(pattern, ' '), unnamed));
  const timed = time().exec(western);
  const day = timed ? `${western.slice(0, timed.index)} ${western.slice(timed.index + timed[0].length)}` : western;
  const rest = day.replaceAll(GLUE, ' ').replaceAll(/\s+/gu, ' ').trim();
  const found = days()
    .map((read) => read(rest))
    .find((one) => one !== null);
  if (!found) return null;
  const [year, month, date] = found;
  const [, before, hour, minute, second, after, zone, offset] = timed ?? [];
  const clock = {
    year,
    month,
    day: date,
    hour: hourOf(Number(hour ?? 0), before ?? after ?? ''),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  };
  return { clock, hasTime: timed !== null, offset: offsetOf(zone, offset) };
}

const days = once((): readonly DateReader[] => [
  numbers(/^(\d{4})\s?[-/._年]\s?(\d{1,2})\s?[-/._月]\s?(\d{1,2})[日.]?$/u, (year, month, day) => [year, month, day]),
  numbers(/^['’]?(\d{2})年\s?(\d{1,2})月\s?(\d{1,2})日$/u, (year, month, day) => [century(year), month, day]),
  numbers(/^['’](\d{2})[-/.](\d{1,2})[-/.](\d{1,2})$/u, (year, month, day) => [century(year), month, day]),
  numbers(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u, (day, month, year) => [year, month, day]),
  // Which of two is the month is sure only where one of them cannot be a month.
  numbers(/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/u, (one, other, year) => {
    if (one > 12) return [year, other, one];
    return other > 12 || one === other ? [year, one, other] : null;
  }),
  named(/^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[\s-]?(?:of )?(?<month>[a-z]{3,9})\.?[\s-]?(?<year>\d{4}|\d{2})$/iu),
  named(/^(?<month>[a-z]{3,9})\.?[ -]?(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<year>\d{4})$/iu),
  // 「水 4月 30 2025」, as `date` and irssi print a day in Japanese.
  numbers(/^(?:[日月火水木金土] )?(\d{1,2})月 (\d{1,2}),? (\d{4})$/u, (month, day, year) => [year, month, day]),
  named(/^(?<year>\d{4})[\s-](?<month>[a-z]{3,9})\.?[\s-](?<day>\d{1,2})$/iu),
]);

function numbers(
  pattern: RegExp,
  order: (...found: readonly [number, number, number]) => ReturnType<DateReader>,
): DateReader {
  return (text) => {
    const found = pattern.exec(text);
    return found && order(Number(found[1]), Number(found[2]), Number(found[3]));
  };
}

function named(pattern: RegExp): DateReader {
  return (text) => {
    const { year = '', month = '', day } = pattern.exec(text)?.groups ?? {};
    const number = monthNamed(month);
    if (number === null) return null;
    return [year.length === 2 ? century(Number(year)) : Number(year), number, Number(day)];
  };
}

/** RFC 2822 reads two digits so, with 1950 for the first year. */
function century(year: number): number {
  return year + (year < 50 ? 2000 : 1900);
}

function hourOf(hour: number, half: string): number {
  if (half === '') return hour;
  return (hour % 12) + (/^(?:午後|p)/iu.test(half) ? 12 : 0);
}

function offsetOf(zone: string | undefined, offset: string | undefined): number | null {
  if (zone === undefined && offset === undefined) return null;
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(offset ?? '+0') ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return (ZONE_HOURS[(zone ?? 'z').toLowerCase()] ?? 0) * 60 + ahead;
}

function withoutEra(text: string): string {
  return text.replace(/^(令和|平成|昭和|[RHS](?=\d))\s?(\d{1,2}|元)/u, (_, era: string, year: string) =>
    String(yearOfEra(era, year)),
  );
}

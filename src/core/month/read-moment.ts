import type { Moment } from '../../model.ts';
import { localMoment } from './local-moment.ts';
import { isMoment } from './month.ts';
import { writtenDate, type WrittenDate } from './written-date.ts';

const NAMED_ZONE = /(?<=[\dZ])\[[A-Za-z_]+(?:\/[A-Za-z_+-]+){0,2}\]$/u;

type MomentReader = (text: string, timeZone: string) => Moment | null;

// No bookmark is older than the web; a number outside of this does not mean a date.
const [EARLIEST, LATEST] = [Date.UTC(1990, 0), Date.UTC(2100, 0)];
/**
 * A date as services and people write it: ISO, 2025/4/30, 2025年4月30日(水) 午後3時30分, 令和7年4月30日, 20250430T063000Z, RFC 822,
 * April 30, 2025, JavaScript's, a number (`countedMoment`). What names no zone is meant in
 * `timeZone`. Null for anything else, and for 4/5/2025, which may be two days.
 */
export function readMoment(given: string, timeZone: string): Moment | null {
  // Java and Temporal name the zone behind its offset.
  const text = given.normalize('NFKC').trim().replace(NAMED_ZONE, '');
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

// From 1601 to 1970 (WebKit, in microseconds), and from 1970 to 2001 (Cocoa). In seconds.
const [WEBKIT, COCOA] = [11_644_473_600, 978_307_200];
// Of a number that may be either, Cocoa's years 2010 to 2028 are likelier than the web's first ones.
const [COCOA_FROM, COCOA_UNTIL] = [284_000_000, 852_000_000];

/** A number that a program writes for a moment: as `epochMoment`, or as WebKit and Cocoa count. */
export function countedMoment(value: number): Moment | null {
  if (value > 1e16) return epochMoment(value / 1e6 - WEBKIT);
  if (value >= COCOA_FROM && value < COCOA_UNTIL) return epochMoment(value + COCOA);
  return epochMoment(value);
}

const READERS: readonly MomentReader[] = [
  (text) => (isMoment(text) ? text.replace(/([+-]\d\d)(\d\d)$/u, text.length > 10 ? '$1:$2' : '$&') : null),
  compact,
  (text) => (/^\d{9,17}(?:\.\d+)?$/u.test(text) ? countedMoment(Number(text)) : null),
  written,
];

/** 20250430, 202504301530, 20250430153000, 20250430T123000Z (iCalendar), 20250430-153000. */
function compact(text: string, timeZone: string): Moment | null {
  const [, year, month, day, hour, minute, second, zulu] =
    /^(\d{4})(\d\d)(\d\d)(?:[T_-]?(\d\d)(\d\d)(\d\d)?(Z?))?$/u.exec(text) ?? [];
  if (year === undefined) return null;
  const clock = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  };
  return momentOf({ clock, hasTime: hour !== undefined, offset: zulu === 'Z' ? 0 : null }, timeZone);
}

function written(text: string, timeZone: string): Moment | null {
  const date = writtenDate(text);
  return date && momentOf(date, timeZone);
}

/** Null for what no calendar has. */
function momentOf({ clock, hasTime, offset }: WrittenDate, timeZone: string): Moment | null {
  const local = localMoment(clock, offset === null ? timeZone : 'UTC');
  if (local === null || !hasTime) return local && local.slice(0, 10);
  if (offset === null) return local;
  const size = Math.abs(offset);
  const digits = [Math.floor(size / 60), size % 60].map((number) => String(number).padStart(2, '0'));
  return `${local.slice(0, 19)}${offset < 0 ? '-' : '+'}${digits.join(':')}`;
}

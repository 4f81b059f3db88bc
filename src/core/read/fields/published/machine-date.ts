import { monthNamed } from '../../../month/month-names.ts';
import { pattern } from '../../../text/pattern.ts';
import { dayFrom, timeFrom, type GivenDate } from './day.ts';
import { datesIn } from './dates-in-text.ts';

const ISO = pattern(
  'iu',
  String.raw`^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T\s]+(?<hour>\d{1,2}):(?<minute>\d{2})`,
  String.raw`(?::(?<second>\d{2})(?:[.,:]\d+)?)?)?\s*(?<zone>Z|UTC|GMT|JST|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?`,
  String.raw`(?:\[[^\]]*\])?$`,
);
const COMPACT = pattern(
  'u',
  String.raw`^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:[T\s]?(?<hour>\d{2}):?(?<minute>\d{2}):?(?<second>\d{2})?`,
  String.raw`(?:\.\d+)?)?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?$`,
);
const MAIL = pattern(
  'iu',
  String.raw`^(?:[a-z]{3,9},?\s+)?(?<day>\d{1,2})[\s-]+(?<monthName>[a-z]{3,9})[\s-]+(?<year>\d{4})`,
  String.raw`(?:\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?)?\s*(?<zone>Z|UT|UTC|GMT|JST|[+-]\d{4})?$`,
);
const SCRIPT = pattern(
  'iu',
  String.raw`^[a-z]{3,9},?\s+(?<monthName>[a-z]{3,9})\s+(?<day>\d{1,2})\s+(?:(?<year>\d{4})\s+)?`,
  String.raw`(?<hour>\d{1,2}):(?<minute>\d{2}):(?<second>\d{2})\s*(?:(?<zone>Z|UTC|GMT|JST|[A-Z]{3,4})?`,
  String.raw`(?<offset>[+-]\d{4})?)?(?:\s+\(.*\)|\s+(?<lastYear>\d{4}))?$`,
);

/**
 * A date as metadata give it: ISO 8601 and its relatives, mail dates, seconds or milliseconds since 1970, else
 * as people write it. Null for anything else.
 */
export function machineDate(text: string, monthFirst: boolean): GivenDate | null {
  const given = text.trim();
  if (given.length > 80) return null;
  const since1970 = /^\d{10}(?:\d{3})?$/u.test(given);
  const written = since1970 ? new Date(Number(given.padEnd(13, '0'))).toISOString() : given;
  for (const form of [ISO, COMPACT, MAIL, SCRIPT]) {
    const found = form.exec(written);
    if (found) return givenDate(found.groups ?? {});
  }
  return datesIn(written, monthFirst)[0] ?? null;
}

/** What the forms name of a date. */
interface DateParts {
  readonly year?: string;
  readonly month?: string;
  readonly monthName?: string;
  readonly day?: string;
  readonly hour?: string;
  readonly minute?: string;
  readonly second?: string;
  readonly zone?: string;
  /** Beside a zone's name, which it explains. */
  readonly offset?: string;
  /** Behind the time, as `date` prints it. */
  readonly lastYear?: string;
}

function givenDate(parts: DateParts): GivenDate | null {
  const { hour, minute, second } = parts;
  const month = parts.monthName === undefined ? Number(parts.month) : (monthNamed(parts.monthName.slice(0, 3)) ?? 0);
  const day = dayFrom(Number(parts.year ?? parts.lastYear), month, Number(parts.day));
  if (day === null) return null;
  const time = timeFrom(hour, minute, second);
  return { day, time, offset: time === '' ? '' : offsetOf(parts.offset ?? parts.zone ?? '') };
}

function offsetOf(zone: string): string {
  if (/^(?:Z|UT|UTC|GMT)$/iu.test(zone)) return 'Z';
  if (/^JST$/iu.test(zone)) return '+09:00';
  const found = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone);
  return found === null ? '' : `${found[1]}${(found[2] ?? '').padStart(2, '0')}:${found[3] ?? '00'}`;
}

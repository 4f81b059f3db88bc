import { monthNamed } from '../../../month/month-names.ts';
import { pattern } from '../../../text/pattern.ts';
import { dayFrom, timeFrom, type GivenDate } from './day.ts';
import { datesIn } from './dates-in-text.ts';

const ISO = pattern(
  'iu',
  String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:]\d+)?)?)?\s*(Z`,
  String.raw`|UTC|GMT|JST|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?(?:\[[^\]]*\])?$`,
);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?(\d{2}):?(\d{2}):?(\d{2})?(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/u;
const MAIL = pattern(
  'iu',
  String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})[\s-]+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::`,
  String.raw`(\d{2}))?)?\s*(Z|UT|UTC|GMT|JST|[+-]\d{4})?$`,
);
const SCRIPT = pattern(
  'iu',
  String.raw`^[a-z]{3,9},?\s+([a-z]{3,9})\s+(\d{1,2})\s+(?:(\d{4})\s+)?(\d{1,2}):(\d{2}):(\d{2})\s*(?:(Z|UTC|GMT`,
  String.raw`|JST|[A-Z]{3,4})?([+-]\d{4})?)?(?:\s+\(.*\)|\s+(\d{4}))?$`,
);

/**
 * A date as metadata give it: ISO 8601 and its relatives, mail dates, seconds or milliseconds since 1970, else
 * as people write it. Null for anything else.
 */
export function machineDate(text: string, monthFirst: boolean): GivenDate | null {
  const given = text.trim();
  if (given.length > 80) return null;
  for (const pattern of [ISO, COMPACT]) {
    const found = pattern.exec(given);
    if (found) return made(found[1], found[2], found[3], found[4], found[5], found[6], found[7]);
  }
  const mail = MAIL.exec(given);
  if (mail) return made(mail[3], monthNumber(mail[2]), mail[1], mail[4], mail[5], mail[6], mail[7]);
  const script = SCRIPT.exec(given);
  if (script)
    return made(
      script[3] ?? script[9],
      monthNumber(script[1]),
      script[2],
      script[4],
      script[5],
      script[6],
      script[8] ?? script[7],
    );
  if (/^\d{10}(?:\d{3})?$/u.test(given)) {
    const iso = new Date(Number(given.padEnd(13, '0'))).toISOString();
    return made(
      iso.slice(0, 4),
      iso.slice(5, 7),
      iso.slice(8, 10),
      iso.slice(11, 13),
      iso.slice(14, 16),
      iso.slice(17, 19),
      'Z',
    );
  }
  return datesIn(given, monthFirst)[0] ?? null;
}

function monthNumber(name: string | undefined): string {
  return String(monthNamed((name ?? '').slice(0, 3)) ?? 0);
}

function made(
  year?: string,
  month?: string,
  day?: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): GivenDate | null {
  const found = dayFrom(Number(year), Number(month), Number(day));
  if (found === null) return null;
  const time = timeFrom(hour, minute, second);
  return { day: found, time, offset: time === '' ? '' : offsetOf(zone ?? '') };
}

function offsetOf(zone: string): string {
  if (/^(?:Z|UT|UTC|GMT)$/iu.test(zone)) return 'Z';
  if (/^JST$/iu.test(zone)) return '+09:00';
  const found = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone);
  return found === null ? '' : `${found[1]}${(found[2] ?? '').padStart(2, '0')}:${found[3] ?? '00'}`;
}

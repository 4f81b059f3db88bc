import type { Moment, Month } from '../../model.ts';
import { FIXED_MINUTES } from './fixed-zones.ts';
import { zoneFormats } from './zone-formats.ts';

const DAY_LENGTH = '2025-04-30'.length;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const formatFor = zoneFormats('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });

/** `2025-04` as a Month; null for anything else. What authors write is read by `readMonth`. */
export function parseMonth(text: string): Month | null {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text) ? (text as Month) : null;
}

/** The month of a moment in the author's zone. A day is in its own month wherever that is. */
export function monthOf(moment: Moment, timeZone: string): Month {
  return dayOf(moment, timeZone).slice(0, 7) as Month;
}

/** `2025-04-30` in the author's zone. Throws a RangeError for what is neither an instant nor a day. */
export function dayOf(moment: Moment, timeZone: string): string {
  if (moment.length === DAY_LENGTH && DAY.test(moment)) return moment;
  const minutes = FIXED_MINUTES[timeZone];
  if (minutes !== undefined) return new Date(Date.parse(moment) + minutes * 60_000).toISOString().slice(0, 10);
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(new Date(moment))
      .map(({ type, value }) => [type, value]),
  );
  return `${(parts['year'] ?? '').padStart(4, '0')}-${parts['month']}-${parts['day']}`;
}

/** The month before the one that it is now in the author's zone. */
export function previousMonth(now: Date, timeZone: string): Month {
  return addMonths(monthOf(now.toISOString(), timeZone), -1);
}

/** So many months later; a negative count goes back. */
export function addMonths(month: Month, count: number): Month {
  const { year, month: number } = yearAndMonth(month);
  const index = year * 12 + (number - 1) + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

export interface YearAndMonth {
  readonly year: number;
  readonly month: number;
}

/** `month` counts from 1. */
export function yearAndMonth(month: Month): YearAndMonth {
  return { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) };
}

/** Milliseconds since the epoch, for sorting: a day begins at midnight UTC. */
export function timeOf(moment: Moment): number {
  return Date.parse(moment);
}

/** Whether the text is a day that exists, or an instant with its offset. */
export function isMoment(text: string): boolean {
  const day = DAY.exec(text.slice(0, 10));
  if (!day || !isDay(Number(day[1]), Number(day[2]), Number(day[3]))) return false;
  if (text.length === 10) return true;
  return (
    !Number.isNaN(Date.parse(text)) && /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/u.test(text)
  );
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (LAST_DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

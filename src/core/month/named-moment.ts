import type { Moment } from '../../model.ts';
import { readMoment } from './read-moment.ts';

/**
 * A day or an instant as a person gives it: what `readMoment` reads, 今日, 昨日, 一昨日, 3日前, today, yesterday, 3 days ago;
 * 4/3 or 4月3日, the latest that is not to come. Null for anything else.
 * @param today the day that it is now where the author is
 */
export function readNamedMoment(given: string, today: string, timeZone: string): Moment | null {
  const text = given.normalize('NFKC').trim().toLowerCase();
  const ago = DAYS_AGO.get(text) ?? numberIn(/^(\d{1,3})\s?(?:日前|days? ago)$/u.exec(text)?.[1]);
  if (ago !== null) return daysBefore(today, ago);
  const [, month, day] = /^(\d{1,2})(?:\/|月)(\d{1,2})日?$/u.exec(text) ?? [];
  if (month === undefined) return readMoment(given, timeZone);
  const thisYear = readMoment(`${today.slice(0, 4)}/${month}/${day}`, timeZone);
  return thisYear !== null && thisYear > today
    ? readMoment(`${Number(today.slice(0, 4)) - 1}/${month}/${day}`, timeZone)
    : thisYear;
}

const DAYS_AGO: ReadonlyMap<string, number> = new Map([
  ['今日', 0],
  ['本日', 0],
  ['today', 0],
  ['昨日', 1],
  ['きのう', 1],
  ['yesterday', 1],
  ['一昨日', 2],
  ['おととい', 2],
]);

function numberIn(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * 24 * 3_600_000).toISOString().slice(0, 10);
}

import { daysBetween, shifted, type GivenDate } from './day.ts';
import type { SeenDate } from './seen-dates.ts';

const JAPAN = 9 * 60;

/** So many blocks from the title a date is its own. */
const NEAR = 6;

interface Seen {
  readonly language: string | null;
  /** When the page was fetched: a date of that day above the title is the day of the visit. */
  readonly fetchedAt: string | null;
}

/**
 * A date in the page's own zone. UTC may be true (then a Japanese page's own time is nine hours
 * later) or false (local time stamped `Z`): what the page shows by its title decides, the time
 * before the day, and only where such a zone is possible.
 */
export function inOwnZone(given: GivenDate, shown: readonly SeenDate[], { language, fetchedAt }: Seen): GivenDate {
  const japanese = language !== null && /^ja\b/iu.test(language);
  if (given.time === '') return given;
  if (given.offset === '') return japanese ? { ...given, offset: '+09:00' } : { ...given, time: '' };
  if (given.offset !== 'Z' && given.offset !== '+00:00') return given;
  const minute = given.time.slice(0, 5);
  const asWritten = { ...given, offset: japanese ? '+09:00' : '' };
  const seen = shown.filter(
    ({ of, day, distance, beyond }) =>
      (of === 'publication' || of === 'unknown') &&
      !beyond &&
      Math.abs(distance) <= NEAR &&
      !(distance < 0 && isDayOfVisit(day, fetchedAt) && !isDayOfVisit(given.day, fetchedAt)),
  );
  const days = seen.map(({ day }) => day);
  if (!japanese) {
    if (days.includes(given.day)) return given;
    const near = [...seen]
      .sort((one, other) => Math.abs(one.distance) - Math.abs(other.distance))
      .find(({ day }) => isPossible(given, daysBetween(given.day, day)));
    return near === undefined ? given : { day: near.day, time: '', offset: '' };
  }
  const inJapan = shifted(given, JAPAN);
  if (seen.some(({ day, time }) => day === inJapan.day && time.slice(0, 5) === inJapan.time.slice(0, 5)))
    return inJapan;
  if (seen.some(({ day, time }) => day === given.day && time.slice(0, 5) === minute)) return asWritten;
  if (days.includes(given.day) && !days.includes(inJapan.day)) return asWritten;
  return inJapan;
}

/** Whether it is another day somewhere: zones lie from 12 hours behind UTC to 14 before it. */
function isPossible({ time }: GivenDate, days: number): boolean {
  const hour = Number(time.slice(0, 2));
  return days === -1 ? hour < 12 : days === 1 && hour >= 10;
}

/** Whether this is the day when the page was fetched, or the day before or after, which it was elsewhere. */
export function isDayOfVisit(day: string, fetchedAt: string | null): boolean {
  return fetchedAt !== null && Math.abs(daysBetween(fetchedAt.slice(0, 10), day)) <= 1;
}

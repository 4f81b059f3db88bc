import { daysBetween, shifted, type GivenDate } from './day.ts';
import type { SeenDate } from './near-title.ts';

const JAPAN = 9 * 60;

/**
 * A date in the page's own zone. UTC may be true (then a Japanese page's own time is nine hours later) or false (local time stamped `Z`): what
 * the page shows decides, the time before the day.
 */
export function inOwnZone(given: GivenDate, shown: readonly SeenDate[], language: string | null): GivenDate {
  const japanese = language !== null && /^ja\b/iu.test(language);
  if (given.time === '') return given;
  if (given.offset === '') return japanese ? { ...given, offset: '+09:00' } : { ...given, time: '' };
  if (given.offset !== 'Z' && given.offset !== '+00:00') return given;
  const minute = given.time.slice(0, 5);
  const asWritten = { ...given, offset: japanese ? '+09:00' : '' };
  const seen = shown.filter(({ of }) => of === 'publication' || of === 'unknown');
  const days = seen.map(({ day }) => day);
  if (!japanese) {
    const near = days.find((day) => Math.abs(daysBetween(given.day, day)) <= 1);
    return near === undefined || near === given.day ? given : { day: near, time: '', offset: '' };
  }
  const inJapan = shifted(given, JAPAN);
  if (seen.some(({ day, time }) => day === inJapan.day && time.slice(0, 5) === inJapan.time.slice(0, 5)))
    return inJapan;
  if (seen.some(({ day, time }) => day === given.day && time.slice(0, 5) === minute)) return asWritten;
  if (days.includes(given.day) && !days.includes(inJapan.day)) return asWritten;
  return inJapan;
}

import type { Moment } from '../../../../model.ts';

/** A day that a day without a year is near to: another one of its text, or today. */
export interface NearDay {
  readonly day: Moment;
  /** Whether it is today, and nothing in the text tells more. */
  readonly isToday: boolean;
  /** The last day on which anything may have been saved: today, where somebody knows it. */
  readonly until?: Moment | undefined;
}

/** A day without its year. `weekday` is the first sign of its name in Japanese, '' where it is not said. */
export interface DayOfYear {
  readonly month: number;
  readonly date: number;
  readonly weekday: string;
}

const DAY = 86_400_000;
const WEEKDAYS = '日月火水木金土';
// So many years to come and gone are thought of: a leap day is in some of them.
const [AHEAD, BACK] = [4, 8];
// How far off a weekday is believed, by today and by a day of the text; beyond that it is more likely a slip.
const [OF_TODAY, OF_TEXT] = [4 * 366 * DAY, 400 * DAY];

/**
 * The year that a day is most likely of: the nearest whose day has the weekday that is said, else the nearest. Null for
 * a day that no year has.
 */
export function yearNear({ day, isToday, until }: NearDay, { month, date, weekday }: DayOfYear): number | null {
  const near = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  // Elsewhere it may be tomorrow already.
  const last = until === undefined ? near : Date.parse(`${until.slice(0, 10)}T00:00:00Z`) + DAY;
  const years = Array.from({ length: AHEAD + BACK + 1 }, (_, index) => Number(day.slice(0, 4)) + AHEAD - index);
  const days = years.flatMap((year) => {
    const time = Date.UTC(year, month - 1, date);
    const isReal = new Date(time).getUTCMonth() === month - 1 && new Date(time).getUTCDate() === date;
    const isToCome = until !== undefined && time > last;
    return isReal && !isToCome ? [{ year, time, apart: Math.abs(time - near) }] : [];
  });
  const sorted = days.sort((one, other) => one.apart - other.apart);
  const isSaid = (time: number): boolean => WEEKDAYS.charAt(new Date(time).getUTCDay()) === weekday;
  const farthest = isToday ? OF_TODAY : OF_TEXT;
  const said = sorted.find(({ time, apart }) => apart <= farthest && isSaid(time));
  return (said ?? sorted[0])?.year ?? null;
}

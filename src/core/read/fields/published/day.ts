/** A date as a page gives it. */
export interface GivenDate {
  /** `2025-04-30`, as written. */
  readonly day: string;
  /** `20:15` or `20:15:32`, as written; '' where the page gives none. */
  readonly time: string;
  /** `Z` or `+09:00`; '' where the page gives none. */
  readonly offset: string;
}

const FIRST_YEAR = 1991;
const LAST_YEAR = 2099;

/** The parts as a day, or null where there is no such day, or none on which a page can have been published. */
export function dayFrom(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** `20:15` or `20:15:32`; '' for what is no time of a day. */
export function timeFrom(hour: string | undefined, minute: string | undefined, second?: string): string {
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return '';
  const parts = [hour, minute, ...(second === undefined ? [] : [second])];
  return parts.map((part) => part.padStart(2, '0')).join(':');
}

/** The instant in another zone, for zones of a fixed offset. `minutes` east of Greenwich. */
export function shifted({ day, time, offset }: GivenDate, minutes: number): GivenDate {
  const date = new Date(Date.parse(`${day}T${time}${offset}`) + minutes * 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const iso = date.toISOString();
  return {
    day: iso.slice(0, 10),
    time: iso.slice(11, 11 + time.length),
    offset: `${sign}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`,
  };
}

/** Days from one to the other. */
export function daysBetween(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);
}

/** As an Article has it: with time and offset where the page gives both, else the day. */
export function momentOf({ day, time, offset }: GivenDate): string {
  return time === '' || offset === '' ? day : `${day}T${time}${offset}`;
}

import { WRITTEN_MONTHS, writtenMonth } from '../../../month/month-names.ts';
import { dayFrom, daysBetween } from './day.ts';

/** What tells the year of a day that is written without one. */
export interface YearWitnesses {
  readonly url: string;
  /** `2025-06-25`: when the page was changed, as it tells machines or readers. */
  readonly changed: readonly string[];
  /** When it was fetched; null where nobody knows. */
  readonly fetchedAt: string | null;
}

/** The text with the year in front of, or behind, each day that lacks it, where that is sure; else as it is. */
export function withSureYears(text: string, witnesses: YearWitnesses): string {
  const folded = text.normalize('NFKC');
  if (!/\d/u.test(folded)) return text;
  return folded
    .replaceAll(JAPANESE, (all, month: string, day: string, weekday?: string) => {
      const year = sureYear(Number(month), Number(day), weekdayOf(weekday), witnesses);
      return year === null ? all : `${year}年${all}`;
    })
    .replaceAll(SLASHED, (all, month: string, day: string, weekday: string) => {
      const year = sureYear(Number(month), Number(day), weekdayOf(weekday), witnesses);
      return year === null ? all : `${year}/${all}`;
    })
    .replaceAll(ENGLISH, (all, ...groups: readonly (string | undefined)[]) => {
      const [weekday, before, month, after] = groups;
      const day = Number(before ?? after);
      const year = sureYear(writtenMonth(month ?? '') ?? 0, day, weekdayOf(weekday), witnesses);
      return year === null ? all : `${all}, ${year}`;
    });
}

const WEEKDAY = String.raw`\s*[(]([日月火水木金土])(?:曜日?)?(?:・?祝)?[)]`;
const NO_YEAR = String.raw`(?<![\d年月./-]\s*)`;
const JAPANESE = new RegExp(String.raw`${NO_YEAR}(\d{1,2})\s*月\s*(\d{1,2})\s*日(?:${WEEKDAY})?(?!\s*[(]?\d{4})`, 'gu');
const SLASHED = new RegExp(String.raw`${NO_YEAR}(\d{1,2})[/](\d{1,2})${WEEKDAY}`, 'gu');
const ENGLISH = new RegExp(
  String.raw`(?<![\p{L}\d./-])(?:((?:sun|mon|tue|wed|thu|fri|sat)[a-z]*)\.?,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?` +
    String.raw`(${WRITTEN_MONTHS})(?![\p{L}])\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?(?![\d:])(?!,?\s*\d{4})`,
  'giu',
);
const WEEKDAYS = ['日sun', '月mon', '火tue', '水wed', '木thu', '金fri', '土sat'];

function weekdayOf(name: string | undefined): number | null {
  if (name === undefined) return null;
  const found = WEEKDAYS.findIndex((both) => both.startsWith(name) || both.endsWith(name.slice(0, 3).toLowerCase()));
  return found < 0 ? null : found;
}

/** Days within which a change follows the publication, and a page that shows no year is saved. */
const CHANGED_SOON = 3;
const SAVED_SOON = 60;

/**
 * The year that every witness allows and one is sure of: the address that names year and month, a change in the days
 * after, or the weekday (or the address's year) together with the time when the page was saved. Else null.
 */
function sureYear(
  month: number,
  day: number,
  weekday: number | null,
  { url, changed, fetchedAt }: YearWitnesses,
): number | null {
  const named = yearsInUrl(url, month, day);
  const byChange = changed.flatMap((one) =>
    [0, -1].map((more) => Number(one.slice(0, 4)) + more).filter((year) => isSoon(year, one, CHANGED_SOON)),
  );
  const bySaving =
    fetchedAt === null
      ? []
      : [0, -1]
          .map((more) => Number(fetchedAt.slice(0, 4)) + more)
          .filter((year) => isSoon(year, fetchedAt.slice(0, 10), SAVED_SOON));
  const years = new Set([
    ...named.withMonth,
    ...byChange,
    ...bySaving.filter((year) => weekday !== null || named.alone.includes(year)),
  ]);
  const [year] = years;
  if (year === undefined || years.size > 1) return null;
  const date = dayFrom(year, month, day);
  if (date === null || (weekday !== null && new Date(date).getUTCDay() !== weekday)) return null;
  // Another year in the address may be what the page is about.
  return named.alone.length > 0 && !named.alone.includes(year) ? null : year;

  function isSoon(candidate: number, after: string, most: number): boolean {
    const date = dayFrom(candidate, month, day);
    const days = date === null ? -1 : daysBetween(date, after);
    return days >= 0 && days <= most;
  }
}

interface YearsInUrl {
  /** Beside this month. */
  readonly withMonth: readonly number[];
  readonly alone: readonly number[];
}

function yearsInUrl(url: string, month: number, day: number): YearsInUrl {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const [m, d] = [month, day].map((part) => String(part).padStart(2, '0'));
  const whole = [...path.matchAll(/(?<!\d)(20\d{2})(?:[/_-]?(0[1-9]|1[0-2])(?!\d{3}(?!\d)))?/gu)];
  // 2506/24 and 25/06/24: by itself too short to be a date.
  const short = [...path.matchAll(/\/(\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?!\d)/gu)].filter(
    (found) => found[2] === m && found[3] === d,
  );
  return {
    withMonth: [
      ...whole.filter((found) => found[2] === m).map((found) => Number(found[1])),
      ...short.map((found) => 2000 + Number(found[1])),
    ],
    alone: whole.map((found) => Number(found[1])),
  };
}

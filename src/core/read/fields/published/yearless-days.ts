import type { PageView } from '../../view.ts';
import { machineDate } from './machine-date.ts';
import { datesNearTitle } from './near-title.ts';
import { BYLINE, isOwnDay, type SeenDate } from './seen-dates.ts';
import { withSureYears } from './sure-year.ts';
import { ldDates, MODIFIED_META } from './told.ts';
import { isDayOfVisit } from './zone.ts';

interface YearlessPage {
  readonly view: PageView;
  readonly title: number;
  readonly monthFirst: boolean;
  readonly fetchedAt: string | null;
  /** What it shows with their years. */
  readonly seen: readonly SeenDate[];
  readonly marked: readonly SeenDate[];
}

/**
 * The one day that stands by the title without its year, where the page and its saving leave no doubt which year that
 * is. Above the title the day of the visit is written so.
 */
export function daysOfSureYears({ view, title, monthFirst, fetchedAt, seen, marked }: YearlessPage): readonly string[] {
  const told = [...ldDates(view, ['dateModified']), ...MODIFIED_META.flatMap((key) => view.meta.get(key) ?? [])];
  const changed = [
    ...told.flatMap((value) => machineDate(value, monthFirst)?.day ?? []),
    ...[...seen, ...marked].filter(({ of }) => of === 'change').map(({ day }) => day),
  ];
  const witnesses = { url: view.url, changed, fetchedAt };
  const near = datesNearTitle(view, title, monthFirst, (text) => withSureYears(text, witnesses)).filter(
    (date) =>
      date.distance !== 0 &&
      Math.abs(date.distance) <= BYLINE &&
      !date.beyond &&
      isOwnDay(date) &&
      !(date.distance < 0 && isDayOfVisit(date.day, fetchedAt)),
  );
  const labelled = near.filter(({ of }) => of === 'publication');
  const days = new Set((labelled.length > 0 ? labelled : near).map(({ day }) => day));
  return days.size === 1 ? [...days] : [];
}

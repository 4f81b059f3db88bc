import { monthOf, previousMonth } from '../../../src/core/month/month.ts';

// Prints how many moments around the beginnings of months it has tried, and those that fell into another month than
// arithmetic says. The process's TZ must not matter.
const [FIRST, LAST] = [2000, 2100];
/** Minutes ahead of UTC at the midnight that begins the month (1 to 12). */
const ZONES: Readonly<Record<string, (year: number, month: number) => number>> = {
  'Asia/Tokyo': () => 9 * 60,
  'Pacific/Kiritimati': () => 14 * 60,
  'Etc/GMT+12': () => -12 * 60,
  // Daylight saving: from April to October, since 2007 from March to the first days of November (Energy Policy Act of
  // 2005).
  'America/New_York': (year, month) =>
    ((year < 2007 ? month > 4 && month < 11 : month > 3 && month < 12) ? -4 : -5) * 60,
};
const nameOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

let tried = 0;
const wrong: string[] = [];
for (const [zone, offset] of Object.entries(ZONES)) {
  for (let year = FIRST; year <= LAST; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const begins = Date.UTC(year, month - 1) - offset(year, month) * 60_000;
      const before = month === 1 ? nameOf(year - 1, 12) : nameOf(year, month - 1);
      for (const [time, expected] of [
        [begins - 1, before],
        [begins, nameOf(year, month)],
        [begins + 1, nameOf(year, month)],
      ] as const) {
        tried += 1;
        const found = monthOf(new Date(time).toISOString(), zone);
        if (found !== expected) wrong.push(`${new Date(time).toISOString()} in ${zone}: ${found}, not ${expected}`);
      }
      if (previousMonth(new Date(begins), zone) !== before)
        wrong.push(`the month before ${nameOf(year, month)} in ${zone}: ${previousMonth(new Date(begins), zone)}`);
    }
  }
}
console.log(JSON.stringify({ tried, wrong: wrong.slice(0, 20) }));

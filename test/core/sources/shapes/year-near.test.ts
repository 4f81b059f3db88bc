import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearNear, type DayOfYear } from '../../../../src/core/sources/shapes/text/year-near.ts';
import type { Moment } from '../../../../src/model.ts';

const DAY = 86_400_000;
const days = fc
  .integer({ min: Date.UTC(1990, 0, 1) / DAY, max: Date.UTC(2060, 11, 31) / DAY })
  .map((day) => new Date(day * DAY).toISOString().slice(0, 10));
const partsOf = (day: Moment, weekday = ''): DayOfYear => ({
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8)),
  weekday,
});
const nameOf = (day: Moment): string => '日月火水木金土'.charAt(new Date(day).getUTCDay());
const apart = (one: Moment, other: Moment): number => (Date.parse(one) - Date.parse(other)) / DAY;
const plus = (day: Moment, count: number): Moment => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

describe('the year of a day that is written without one', () => {
  it('is its own, near to any day within half a year of it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -180, max: 180 }), (day, off) => {
        fc.pre(!day.endsWith('-02-29'));
        expect(yearNear({ day: plus(day, off), isToday: false }, partsOf(day))).toBe(Number(day.slice(0, 4)));
      }),
    );
  });

  it('is its own, by its weekday, up to four years later', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 4 * 365 - 1 }), (day, off) => {
        fc.pre(!day.endsWith('-02-29'));
        const today = plus(day, off);
        const year = yearNear({ day: today, isToday: true, until: today }, partsOf(day, nameOf(day)));
        expect(nameOf(`${year}${day.slice(4)}`)).toBe(nameOf(day));
        expect(year).toBeGreaterThanOrEqual(Number(day.slice(0, 4)));
      }),
    );
  });

  it('never makes it a day to come', () => {
    fc.assert(
      fc.property(days, days, (day, today) => {
        const year = yearNear({ day: today, isToday: true, until: today }, partsOf(day));
        expect(apart(`${year}${day.slice(4)}`, today)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    ['a day that no year has', '2026-11-03', { month: 2, date: 30, weekday: '' }, null],
    ['a weekday that is a slip', '2026-11-03', { month: 4, date: 30, weekday: '金' }, 2027],
    ['a weekday of the year before', '2026-01-05', { month: 4, date: 30, weekday: '水' }, 2025],
    ['a leap day', '2026-11-03', { month: 2, date: 29, weekday: '' }, 2028],
    ['the last day of the year before', '2026-01-02', { month: 12, date: 31, weekday: '' }, 2025],
  ])('knows %s', (_, day, parts, year) => {
    expect(yearNear({ day: day, isToday: false }, parts)).toBe(year);
  });
});

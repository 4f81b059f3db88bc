import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localMoment } from '../../../src/core/month/local-moment.ts';
import {
  addMonths,
  dayOf,
  isMoment,
  monthOf,
  parseMonth,
  previousMonth,
  yearAndMonth,
} from '../../../src/core/month/month.ts';
import type { Month } from '../../../src/model.ts';
import { ALL, lawRuns } from '../../counts.ts';

// Every boundary of these years in every zone with ROUNDUP_LAW_RUNS, else a sample.
const [FIRST, LAST] = [2000, 2100];
const ZONES = [
  'Asia/Tokyo',
  'UTC',
  'America/New_York',
  'Europe/London',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
];
const FIXED: Readonly<Record<string, number>> = {
  'Asia/Tokyo': 9 * 60,
  UTC: 0,
  'Asia/Kathmandu': 5 * 60 + 45,
  'Pacific/Kiritimati': 14 * 60,
};
const EVERY = ALL ? 1 : 17;

/** The oracle: another way through Intl than the code's, one text of one locale, parsed by position. */
function monthByText(time: number, timeZone: string): string {
  return new Date(time).toLocaleString('sv-SE', { timeZone }).slice(0, 7);
}

/** The oracle for zones that never change their clocks: arithmetic. */
function monthByOffset(time: number, minutes: number): string {
  return new Date(time + minutes * 60_000).toISOString().slice(0, 7);
}

describe('monthOf', () => {
  it.each(ZONES)('agrees with an independent oracle a millisecond before and after every month in %s', (zone) => {
    for (let index = 0; index < (LAST - FIRST) * 12; index += EVERY) {
      const utc = Date.UTC(FIRST, index);
      const [year, month] = [FIRST + Math.floor(index / 12), (index % 12) + 1];
      const local = localMoment({ year, month, day: 1, hour: 0, minute: 0, second: 0 }, zone) ?? '';
      for (const boundary of [utc, Date.parse(local)]) {
        for (const time of [boundary - 1, boundary, boundary + 1]) {
          const found = monthOf(new Date(time).toISOString(), zone);
          if (found !== monthByText(time, zone))
            expect(found, `${new Date(time).toISOString()} in ${zone}`).toBe(monthByText(time, zone));
          const offset = FIXED[zone];
          if (offset !== undefined && found !== monthByOffset(time, offset))
            expect(found).toBe(monthByOffset(time, offset));
        }
      }
    }
  });

  it('puts 2025-04-30T15:30Z into May in Tokyo, and a day into its own month everywhere', () => {
    expect(monthOf('2025-04-30T15:30:00Z', 'Asia/Tokyo')).toBe('2025-05');
    expect(monthOf('2025-05-01T00:30:00+09:00', 'UTC')).toBe('2025-04');
    for (const zone of ZONES) expect(monthOf('2025-04-30', zone)).toBe('2025-04');
  });

  it('throws for what is no moment', () => {
    expect(() => dayOf('someday', 'Asia/Tokyo')).toThrow(RangeError);
  });
});

describe('localMoment', () => {
  const clock = fc.record({
    year: fc.integer({ min: 1950, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
  });

  it('is the time that the clocks of the zone show, unless they skip it', () => {
    fc.assert(
      fc.property(clock, fc.constantFrom(...ZONES), (time, zone) => {
        const moment = localMoment(time, zone) ?? '';
        expect(isMoment(moment)).toBe(true);
        const shown = new Date(moment).toLocaleString('sv-SE', { timeZone: zone });
        const written = moment.slice(0, 19).replace('T', ' ');
        return (
          shown === written ||
          new Date(Date.parse(moment) - 3_600_000).toLocaleString('sv-SE', { timeZone: zone }) < written
        );
      }),
      { numRuns: lawRuns(500) },
    );
  });

  it.each([
    ['the first of two', { hour: 1, minute: 30, day: 2, month: 11 }, '2025-11-02T01:30:00-04:00'],
    ['a time that is skipped', { hour: 2, minute: 30, day: 9, month: 3 }, '2025-03-09T02:30:00-05:00'],
    ['the end of a month', { hour: 23, minute: 59, day: 30, month: 4 }, '2025-04-30T23:59:00-04:00'],
  ])('knows %s in New York', (_, time, moment) => {
    expect(localMoment({ year: 2025, second: 0, ...time }, 'America/New_York')).toBe(moment);
  });

  it('knows the first of two in a zone ahead of UTC', () => {
    expect(localMoment({ year: 2025, month: 10, day: 26, hour: 1, minute: 30, second: 0 }, 'Europe/London')).toBe(
      '2025-10-26T01:30:00+01:00',
    );
  });

  it.each([
    { month: 2, day: 30 },
    { month: 13, day: 1 },
    { month: 0, day: 1 },
  ])('is null for a day that no calendar has: %j', (day) => {
    expect(localMoment({ year: 2025, hour: 0, minute: 0, second: 0, ...day }, 'Asia/Tokyo')).toBeNull();
  });
});

describe('months', () => {
  const month = fc
    .record({ year: fc.integer({ min: 1, max: 9990 }), month: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, month: number }) => `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}` as Month);

  it('are counted there and back, and in order', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: 0, max: 60 }), (start, count) => {
        const later = addMonths(start, count);
        expect(parseMonth(later)).toBe(later);
        expect(addMonths(later, -count)).toBe(start);
        expect(later >= start).toBe(true);
        expect(
          (yearAndMonth(later).year - yearAndMonth(start).year) * 12 +
            yearAndMonth(later).month -
            yearAndMonth(start).month,
        ).toBe(count);
      }),
    );
  });

  it('knows the previous month where the author is', () => {
    expect(previousMonth(new Date('2025-04-30T15:30:00Z'), 'Asia/Tokyo')).toBe('2025-04');
    expect(previousMonth(new Date('2025-04-30T14:30:00Z'), 'Asia/Tokyo')).toBe('2025-03');
    expect(previousMonth(new Date('2025-01-01T00:00:00Z'), 'Asia/Tokyo')).toBe('2024-12');
  });

  it.each(['2025-00', '2025-13', '2025-4', '25-04', '2025-04-01', ''])('%j is none', (text) =>
    expect(parseMonth(text)).toBeNull(),
  );
});

describe('isMoment', () => {
  it('takes the days that exist, and no others', () => {
    const number = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(number(9999), number(13), number(32), (year, month, day) => {
        const text = [`${year}`.padStart(4, '0'), `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')].join('-');
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
        expect(isMoment(text)).toBe(exists);
      }),
      { numRuns: lawRuns(20_000) },
    );
  });

  it.each([
    '2025-04-30',
    '2024-02-29',
    '2025-04-30T15:30Z',
    '2025-04-30T15:30:00.123+09:00',
    '2016-09-08T11:55:58+0200',
  ])('takes %s', (text) => expect(isMoment(text)).toBe(true));
  it.each([
    '2025-02-29',
    '2025-04-31T00:00:00Z',
    '2025-04-30T15:30',
    '2025-04-30 15:30Z',
    '2025-4-30',
    'yesterday',
    '',
    '2025-04-30T25:00:00Z',
  ])('refuses %j', (text) => expect(isMoment(text)).toBe(false));
});

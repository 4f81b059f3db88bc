import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMoment, monthOf } from '../../../src/core/month/month.ts';
import { epochMoment, readMoment } from '../../../src/core/month/read-moment.ts';

describe('readMoment', () => {
  it.each([
    ['2025-04-30', '2025-04-30'],
    ['2025-04-30T15:30:00Z', '2025-04-30T15:30:00Z'],
    ['2016-09-08T11:55:58+0200', '2016-09-08T11:55:58+02:00'],
    ['2026-03-14 23:55:23.291000+00:00', '2026-03-14T23:55:23+00:00'],
    ['2025/4/3', '2025-04-03'],
    ['2025.04.30', '2025-04-30'],
    ['2025年4月30日', '2025-04-30'],
    ['２０２５年４月３０日（水）', '2025-04-30'],
    ['2025年4月30日 9時05分', '2025-04-30T09:05:00+09:00'],
    ['2025/02/05 21:32', '2025-02-05T21:32:00+09:00'],
    ['令和7年4月1日', '2025-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['R7.4.1', '2025-04-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['20250430', '2025-04-30'],
    ['20250430235959', '2025-04-30T23:59:59+09:00'],
    ['1744005600', '2025-04-07T06:00:00.000Z'],
    ['1744005600123', '2025-04-07T06:00:00.123Z'],
    ['1744005600123456', '2025-04-07T06:00:00.123Z'],
    ['1712000000.123456', '2024-04-01T19:33:20.123Z'],
    ['Wed, 30 Apr 2025 15:30:00 GMT', '2025-04-30T15:30:00+00:00'],
    ['Thu, 01 May 2025 00:30:00 +0900', '2025-05-01T00:30:00+09:00'],
    ['April 1, 2025 9:30 AM', '2025-04-01T09:30:00+09:00'],
    ['April 1, 2025 12:05 AM', '2025-04-01T00:05:00+09:00'],
    ['1 Apr 2025', '2025-04-01'],
  ])('reads %s', (text, moment) => expect(readMoment(text, 'Asia/Tokyo')).toBe(moment));

  it.each([
    '',
    '0',
    '-1',
    '99999999',
    'yesterday',
    '2025-02-30',
    '2025年13月1日',
    '25:00',
    '2025',
    '2025-04',
    'Foo 1, 2025',
    '12345678901234567890',
    '2025-04-30 25:00',
  ])('finds no date in %j', (text) => expect(readMoment(text, 'Asia/Tokyo')).toBeNull());

  it('gives a moment or null for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789-/.:年月日時分TZ+ 令和平成元APM') })),
        (text) => {
          const moment = readMoment(text, 'Asia/Tokyo');
          return moment === null || (isMoment(moment) && /^\d{4}-\d\d$/u.test(monthOf(moment, 'Asia/Tokyo')));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('epochMoment', () => {
  it('reads the same instant from seconds, milliseconds and microseconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 978_307_200, max: 4_000_000_000 }), (seconds) => {
        const iso = new Date(seconds * 1000).toISOString();
        expect([epochMoment(seconds), epochMoment(seconds * 1000), epochMoment(seconds * 1e6)]).toEqual([
          iso,
          iso,
          iso,
        ]);
      }),
    );
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('has none for %d', (value) =>
    expect(epochMoment(value)).toBeNull(),
  );
});

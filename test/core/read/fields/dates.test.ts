import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machineDate } from '../../../../src/core/read/fields/published/machine-date.ts';
import { dateInUrl } from '../../../../src/core/read/fields/published/url-date.ts';
import { datesIn } from '../../../../src/core/read/fields/published/dates-in-text.ts';
import { inOwnZone } from '../../../../src/core/read/fields/published/zone.ts';
import { momentOf } from '../../../../src/core/read/fields/published/day.ts';
import { isMoment } from '../../../../src/core/month/month.ts';

const day = fc
  .date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const parts = (text: string): readonly [number, number, number] => [
  Number(text.slice(0, 4)),
  Number(text.slice(5, 7)),
  Number(text.slice(8)),
];

describe('datesIn', () => {
  it('reads every day however a Japanese page writes it', () => {
    fc.assert(
      fc.property(day, (given) => {
        const [year, month, date] = parts(given);
        const reiwa = [`令和${year - 2018}年${month}月${date}日`, `R${year - 2018}.${month}.${date}`];
        const heisei = [`平成${year - 1988}年${month}月${date}日`, `H${year - 1988}/${month}/${date}`];
        const eras = [...(year >= 2020 ? reiwa : []), ...(year >= 1992 && year <= 2018 ? heisei : [])];
        const forms = [
          `${year}年${month}月${date}日`,
          `${year}年 ${month}月 ${date}日（火）`,
          `${year}/${month}/${date}`,
          `${year}.${month}.${date}`,
          `${year}. ${month}. ${date}`,
          ...eras,
        ];
        for (const form of forms)
          expect(
            datesIn(`掲載：${form} 記者`, false).map((found) => found.day),
            form,
          ).toEqual([given]);
        for (const form of forms)
          expect(
            datesIn(fullWidth(form), false).map((found) => found.day),
            form,
          ).toEqual([given]);
      }),
    );
  });

  it('gives only days that exist, whatever the text', () => {
    const noise = fc
      .array(
        fc.constantFrom(
          '2025',
          '13',
          '31',
          '年',
          '月',
          '日',
          '/',
          '.',
          '-',
          'April ',
          '令和',
          '元',
          'R',
          '7',
          ' ',
          '：',
          '29',
          '2',
        ),
        { maxLength: 14 },
      )
      .map((all) => all.join(''));
    fc.assert(
      fc.property(noise, fc.boolean(), (text, monthFirst) =>
        datesIn(text, monthFirst).every((found) => isMoment(found.day)),
      ),
    );
  });

  it.each([
    ['令和元年５月７日', '2019-05-07', ''],
    ['2019年4月4日 午後 3:05', '2019-04-04', '15:05'],
    ['2019年03月05日（火） 08時15分', '2019-03-05', '08:15'],
    ['December 22, 2023 at 8:48 p.m.', '2023-12-22', '20:48'],
    ['22nd Dec 2023', '2023-12-22', ''],
    ['28. April 2023, 05:00 Uhr', '2023-04-28', '05:00'],
    ['30 de mayo de 2025', '2025-05-30', ''],
    ['28.04.2023', '2023-04-28', ''],
    ['2025년 6월 4일', '2025-06-04', ''],
  ])('%s', (text, want, time) => {
    expect(datesIn(text, false)[0]).toMatchObject({ day: want, time });
  });

  it.each(['2019年2月30日', '2025-13-45', '192.168.1.20', 'v2.10.3', '1/2 ページ', '令和7年度', '0120-444-113'])(
    'finds no day in %s',
    (text) => {
      expect(datesIn(text, false)).toEqual([]);
    },
  );

  it('takes 4/5/2025 by the custom of the language, unless only one reading is a day', () => {
    expect(datesIn('4/5/2025', true)[0]?.day).toBe('2025-04-05');
    expect(datesIn('4/5/2025', false)[0]?.day).toBe('2025-05-04');
    expect(datesIn('4/25/2025', false)[0]?.day).toBe('2025-04-25');
  });
});

describe('machineDate', () => {
  it('reads back what ISO 8601 writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true }),
        (date) => {
          const given = machineDate(date.toISOString(), false);
          return given !== null && new Date(momentOf(given)).getTime() === Math.floor(date.getTime() / 1000) * 1000;
        },
      ),
    );
  });

  it.each([
    ['20180619T055000+0900', '2018-06-19T05:50:00+09:00'],
    ['2019-03-05T08:15:11+0900', '2019-03-05T08:15:11+09:00'],
    ['Fri, 22 Dec 2023 10:00:00 GMT', '2023-12-22T10:00:00Z'],
    ['1529283660000', '2018-06-18T01:01:00Z'],
    ['2025-04-03', '2025-04-03'],
    ['2025-01-14 20:00:00 JST', '2025-01-14T20:00:00+09:00'],
    ['Thu Apr 03 2025 10:00:00 GMT+0900 (JST)', '2025-04-03T10:00:00+09:00'],
  ])('%s', (text, want) => {
    const given = machineDate(text, false);
    expect(given === null ? null : momentOf(given)).toBe(want);
  });

  it.each(['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '9999-12-31', 'soon', ''])(
    'knows no publication on %j',
    (text) => {
      expect(machineDate(text, false)).toBeNull();
    },
  );
});

describe('inOwnZone', () => {
  const utc = (text: string): Parameters<typeof inOwnZone>[0] => {
    const given = machineDate(text, false);
    if (given === null) throw new Error(text);
    return given;
  };

  it('never moves a time that has its own offset', () => {
    expect(momentOf(inOwnZone(utc('2025-04-03T23:30:00-05:00'), [], { language: 'en', fetchedAt: null }))).toBe(
      '2025-04-03T23:30:00-05:00',
    );
  });

  it('takes UTC for true where a Japanese page shows nothing', () => {
    expect(momentOf(inOwnZone(utc('2025-04-03T22:00:00Z'), [], { language: 'ja', fetchedAt: null }))).toBe(
      '2025-04-04T07:00:00+09:00',
    );
  });
});

describe('dateInUrl', () => {
  it.each([
    ['https://example.jp/2019/04/25/font/', ['2019-04-25']],
    ['https://example.jp/news/20190302-tax/', ['2019-03-02']],
    ['https://example.jp/articles/1902/22/news089.html', []],
    ['https://example.jp/article/35136396/', []],
    ['https://example.jp/2019/13/45/', []],
  ])('%s', (url, days) => {
    expect(dateInUrl(url)).toEqual(days);
  });
});

function fullWidth(text: string): string {
  return text.replaceAll(/[\d/.A-Z]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));
}

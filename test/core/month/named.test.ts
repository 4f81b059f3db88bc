import { describe, expect, it } from 'vitest';
import { readNamedMoment } from '../../../src/core/month/named-moment.ts';
import { readMonth } from '../../../src/core/month/named-month.ts';
import type { Month } from '../../../src/model.ts';

describe('a month by its name', () => {
  it.each([
    ['2025-04', '2025-04'],
    ['2025-4', '2025-04'],
    ['2025/4', '2025-04'],
    ['202504', '2025-04'],
    ['２０２５年４月', '2025-04'],
    ['2025年4月', '2025-04'],
    ['令和7年4月', '2025-04'],
    ['令和元年5月', '2019-05'],
    ['R7.4', '2025-04'],
    ['平成31年4月', '2019-04'],
    ['4', '2025-04'],
    ['04', '2025-04'],
    ['4月', '2025-04'],
    ['5', '2025-05'],
    ['6', '2024-06'],
    ['12月', '2024-12'],
    ['今月', '2025-05'],
    ['先月', '2025-04'],
    [' Last ', '2025-04'],
    ['来月', '2025-06'],
    ['April', '2025-04'],
    ['jun', '2024-06'],
    ['Sept. 2024', '2024-09'],
  ])('%s in May 2025 is %s', (text, month) => expect(readMonth(text, '2025-05' as Month)).toBe(month));

  it.each([
    '',
    '0',
    '13',
    '2025-13',
    '2025-00',
    '2025',
    '25-4',
    '2025-04-03',
    'aprill',
    'mayor',
    'march 25',
    '4日',
    '20254',
  ])('%j is none', (text) => expect(readMonth(text, '2025-05' as Month)).toBeNull());

  it('of last month in January is of the year before', () =>
    expect(readMonth('先月', '2025-01' as Month)).toBe('2024-12'));
});

describe('a day by its name', () => {
  it.each([
    ['今日', '2025-03-01'],
    ['昨日', '2025-02-28'],
    ['おととい', '2025-02-27'],
    ['3日前', '2025-02-26'],
    ['10 days ago', '2025-02-19'],
    ['yesterday', '2025-02-28'],
    ['2025-4-3', '2025-04-03'],
    ['2/3', '2025-02-03'],
    ['３月１日', '2025-03-01'],
    ['4月3日', '2024-04-03'],
    ['2025年4月3日', '2025-04-03'],
  ])('%s on 1 March 2025 is %s', (text, day) => expect(readNamedMoment(text, '2025-03-01', 'Asia/Tokyo')).toBe(day));

  it.each(['', '明後日', '2/30', '13/1', '4/5/2025', '日前'])('%j is none', (text) =>
    expect(readNamedMoment(text, '2025-03-01', 'Asia/Tokyo')).toBeNull(),
  );
});

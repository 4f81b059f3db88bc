import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openView } from '../../../../src/core/read/view.ts';
import { readPublished } from '../../../../src/core/read/fields/published/published.ts';

const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 1e6 };
const TITLE = '<h1>倉庫の扉が開いたままだった</h1>';
const PROSE = '<p>港の倉庫で、扉が一晩開いたままだったことが分かった。市は、荷物に被害はなかったと説明している。</p>';

interface Asked {
  readonly url?: string;
  readonly fetchedAt?: string;
  readonly head?: string;
  readonly above?: string;
  readonly language?: string;
}
/** The day of a page that has this below its title. */
function dayOf(
  below: string,
  { url = 'https://port.example/a', fetchedAt, head = '', above = '', language = 'ja' }: Asked,
) {
  const view = openView(`<html><head>${head}</head><body>${above}${TITLE}${below}${PROSE}</body></html>`, url);
  const title = view.blocks.findIndex(({ heading }) => heading === 1);
  return readPublished({ view, title, language, options: OPTIONS, fetchedAt: fetchedAt ?? null }).value;
}
const SAVED = '2025-07-02T01:00:00Z';
const CHANGED = '<meta property="article:modified_time" content="2025-06-25T09:00:00+09:00">';

it.each<[string, string, Asked, string]>([
  ['the address with the month', '<p>6月24日</p>', { url: 'https://port.example/2024/06/a' }, '2024-06-24'],
  ['the address without a slash', '<p>6月24日</p>', { url: 'https://port.example/202406/a' }, '2024-06-24'],
  [
    'two digits that are that very day',
    '<p>6月24日</p>',
    { url: 'https://port.example/2406/24/n1.html' },
    '2024-06-24',
  ],
  ['full-width digits', '<p>６月２４日</p>', { url: 'https://port.example/2024/06/a' }, '2024-06-24'],
  ['a change on the next day', '<p>6月24日</p>', { head: CHANGED }, '2025-06-24'],
  ['a change that the page shows', '<p>6月24日</p><p>更新: 2025年6月26日</p>', {}, '2025-06-24'],
  ['the weekday, of a page saved soon', '<p>6月24日（火）</p>', { fetchedAt: SAVED }, '2025-06-24'],
  ['the weekday behind slashes', '<p>6/24(火)</p>', { fetchedAt: SAVED }, '2025-06-24'],
  [
    'the year of the address, of a page saved soon',
    '<p>6月24日</p>',
    { url: 'https://port.example/2025/a', fetchedAt: SAVED },
    '2025-06-24',
  ],
  ['the turn of the year', '<p>12月30日（火）</p>', { fetchedAt: '2026-01-03T01:00:00Z' }, '2025-12-30'],
  ['English words', '<p>Tuesday, June 24</p>', { fetchedAt: SAVED, language: 'en' }, '2025-06-24'],
  ['English words, day first', '<p>Tue 24 Jun</p>', { fetchedAt: SAVED, language: 'en' }, '2025-06-24'],
])('a day without its year has that of %s', (_, below, asked, day) => {
  expect(dayOf(below, asked)).toBe(day);
});

it.each<[string, string, Asked]>([
  ['nothing tells the year', '<p>6月24日</p>', {}],
  ['only the saving does', '<p>6月24日</p>', { fetchedAt: SAVED }],
  ['the weekday is that of another year', '<p>6月24日（月）</p>', { fetchedAt: SAVED }],
  [
    'the weekday fits, and the page was saved months later',
    '<p>6月24日（火）</p>',
    { fetchedAt: '2025-11-02T01:00:00Z' },
  ],
  ['the address names another month', '<p>6月24日</p>', { url: 'https://port.example/2024/07/a' }],
  ['the address names another weekday', '<p>6月24日（火）</p>', { url: 'https://port.example/2024/06/a' }],
  ['the address names a year alone', '<p>6月24日</p>', { url: 'https://port.example/2024/a' }],
  [
    'address and saving name two years',
    '<p>6月24日（火）</p>',
    { url: 'https://port.example/2024/06/a', fetchedAt: SAVED },
  ],
  ['it is the day of an event', '<p>開催: 6月24日（火）</p>', { fetchedAt: SAVED }],
  ['it is a deadline', '<p>6月24日（火）まで</p>', { fetchedAt: SAVED }],
  ['it stands in a sentence', '<p>市は6月24日（火）に説明会を開く。</p>', { fetchedAt: SAVED }],
  ['two days stand there', '<p>6月24日（火）</p><p>6月25日（水）</p>', { fetchedAt: SAVED }],
  ['it is the day of the visit', '', { above: '<p>7月2日（水）</p>', fetchedAt: SAVED }],
  ['there is no such day', '<p>6月31日</p>', { url: 'https://port.example/2024/06/a' }],
  ['a month and a number stand there', '<p>Jun 24 comments</p>', { fetchedAt: SAVED, language: 'en' }],
])('and none where %s', (_, below, asked) => {
  expect(dayOf(below, asked)).toBeNull();
});

describe('a day with its year', () => {
  it('is never changed by what tells years', () => {
    const part = fc.record({
      y: fc.integer({ min: 1995, max: 2025 }),
      m: fc.integer({ min: 1, max: 12 }),
      d: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(part, part, ({ y, m, d }, other) => {
        const asked = {
          url: `https://port.example/${other.y}/${String(m).padStart(2, '0')}/a`,
          fetchedAt: '2025-12-31T01:00:00Z',
        };
        const day = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        for (const form of [`${y}年${m}月${d}日`, `${y}年 ${m}月 ${d}日（火）`, `${y}/${m}/${d}(火)`])
          expect(dayOf(`<p>${form}</p>`, asked)).toBe(day);
      }),
    );
  });
});

it.each(['2025年6月24日（火）まで', '2025年6月24日(火・祝)開催', '2025年6月24日（火曜日）から'])(
  'what stands behind the weekday says what a day is of: %s',
  (words) => {
    expect(dayOf(`<p>${words}</p>`, {})).toBeNull();
  },
);

import { describe, expect, it } from 'vitest';
import { groupStories } from '../../../src/core/group/group-stories.ts';
import type { Entry, LinkUrl, Month } from '../../../src/model.ts';
import { bareArticle } from '../../../src/core/read/kinds/bare-article.ts';

const entry = (number: number, title: string, site: string): Entry => ({
  link: { url: `https://s${number}.example/` as LinkUrl, savedAt: `2025-04-0${number}`, tags: [], source: 'test' },
  month: '2025-04' as Month,
  article: {
    ok: true,
    value: bareArticle('article', title, { site, language: 'ja' }),
  },
  changes: [],
});

// A page may call itself whatever it likes; what is quadratic takes seconds at this length, and minutes at a page's.
describe('a title without an end', () => {
  it.each([
    '[',
    '-',
    ' |',
    'に',
    'にも',
    '。',
    'a',
    'a-',
    '1',
    '#',
    'cve-',
    'cve-2025-1',
    '「',
    'ア',
    'あ',
    '漏',
    'v1.',
    '\ufdfa',
  ])('made of %j costs little', { tags: ['timed'] }, (piece) => {
    const title = `題${piece.repeat(Math.ceil(30_000 / piece.length))}`;
    const before = process.cpuUsage();
    expect(
      groupStories([entry(1, title, ''), entry(2, `${title}x`, ''), entry(3, `${title}終ニュース`, 'ニュース')], []),
    ).not.toEqual([]);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500);
  });
});

import { expect, it } from 'vitest';
import { byMonth } from '../../../src/core/library/by-month.ts';
import type { Link, LinkUrl, Month } from '../../../src/model.ts';

const placed = (month: string, url: string): { readonly month: Month; readonly link: Link } => ({
  month: month as Month,
  link: { url: url as LinkUrl, savedAt: `${month}-02`, tags: [], source: 'cli' },
});

it('links stand under the month that has them, months and links in order', () => {
  const months = byMonth([
    placed('2025-04', 'https://a.example/1'),
    placed('2025-03', 'https://a.example/2'),
    placed('2025-04', 'https://a.example/3'),
  ]);
  expect([...months].map(([month, links]) => [month, links.map(({ url }) => url)])).toEqual([
    ['2025-03', ['https://a.example/2']],
    ['2025-04', ['https://a.example/1', 'https://a.example/3']],
  ]);
});

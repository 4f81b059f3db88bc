import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../../src/core/read/options.ts';
import { readPage } from '../../../src/core/read/read-page.ts';
import { characterMap } from './character-maps.ts';
import { checkPage, pageCases } from './page-cases.ts';

const OPTIONS: ReadOptions = { sentences: 3, characters: 140, decodedBytes: 20_000_000 };

describe('readPage', () => {
  const cases = pageCases();

  it.each(cases)('$name', async ({ page, expected }) => {
    const { article } = await readPage(page, OPTIONS, { characterMap });
    checkPage(article, expected);
  });

  it('has at least 40 cases that are no articles and 20 that only look so', () => {
    expect(
      cases.filter(
        ({ expected }) =>
          expected.failure !== undefined || (expected.kind !== 'article' && expected.kind !== undefined),
      ).length,
    ).toBeGreaterThanOrEqual(40);
    expect(cases.filter(({ name }) => name.startsWith('article-')).length).toBeGreaterThanOrEqual(20);
  });
});

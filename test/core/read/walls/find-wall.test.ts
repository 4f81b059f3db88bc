import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/core/read/read-page.ts';
import { badPages, goodPages, type Made } from './made-pages.ts';
import { SEED, lawRuns } from '../../../counts.ts';

const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 20_000_000, timeZone: 'Asia/Tokyo' };

async function verdicts(
  pages: readonly Made[],
): Promise<readonly { readonly made: Made; readonly got: string; readonly detail: string }[]> {
  return Promise.all(
    pages.map(async (made) => {
      const { article } = await readPage(made.page, OPTIONS);
      return {
        made,
        got: article.ok ? 'ok' : article.failure.kind,
        detail: article.ok ? article.value.title : article.failure.detail.ja,
      };
    }),
  );
}

const shown = ({ made, got, detail }: Awaited<ReturnType<typeof verdicts>>[number]): string =>
  `${made.expected} → ${got} (${detail}): ${new TextDecoder().decode(made.page.body)}`;

describe('walls on made pages', () => {
  it('are found in at least 95 of 100, and each under its own name in at least 90', async () => {
    const found = await verdicts(badPages(lawRuns(200, 50), SEED));
    const missed = found.filter(({ got }) => got === 'ok');
    const misnamed = found.filter(({ got, made }) => got !== made.expected);
    expect(missed.length, missed.map(shown).join('\n')).toBeLessThanOrEqual(0.05 * found.length);
    expect(misnamed.length, misnamed.map(shown).join('\n')).toBeLessThanOrEqual(0.1 * found.length);
  });

  it('never give the title of a challenge', async () => {
    const found = await verdicts(
      badPages(lawRuns(400, 100), SEED + 1).filter(({ expected }) => expected === 'blocked'),
    );
    expect(found.filter(({ got }) => got === 'ok').map(shown)).toEqual([]);
  });

  it('are not seen in more than one of 100 articles about walls', async () => {
    const found = await verdicts(goodPages(lawRuns(300, 100), SEED));
    const alarms = found.filter(({ got }) => got !== 'ok');
    expect(alarms.length, alarms.map(shown).join('\n')).toBeLessThanOrEqual(0.01 * found.length);
  });
});

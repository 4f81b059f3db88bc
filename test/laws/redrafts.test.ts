import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareLine } from '../../src/core/merge/fingerprint.ts';
import { wholeLines } from '../../src/core/text/whole-lines.ts';
import { markFresh } from '../../src/core/merge/mark-fresh.ts';
import { mergeDraft } from '../../src/core/merge/merge-draft.ts';
import type { Fresh } from '../../src/issue.ts';
import type { LinkUrl } from '../../src/model.ts';
import { itemId } from '../../src/core/url/item-id.ts';
import { AUTHOR, edited, edits, months } from './author.ts';
import { lawRuns, lawTimeout } from '../counts.ts';

const RUNS = lawRuns(1_000);
const merge = (text: string, fresh: Fresh): string =>
  mergeDraft(text, fresh, { file: 'drafts/2025-04.md', restore: [] }).text;
/** The lines with his word, in their order: to be there in the next draft, as often and as they are. */
const his = (text: string): readonly string[] =>
  wholeLines(text.replace(/^\ufeff/u, ''))
    .map(bareLine)
    .filter((line) => line.includes(AUTHOR));

describe('a draft that is edited and drafted again, up to twelve times', () => {
  it(
    'has every line of the author after each, and is as it is when nothing has changed',
    () => {
      let redrafts = 0;
      fc.assert(
        fc.property(months, fc.array(fc.tuple(months, edits), { minLength: 1, maxLength: 12 }), ({ first }, steps) => {
          let draft = markFresh(first);
          for (const [{ second }, script] of steps) {
            const before = edited(draft, script);
            draft = merge(before, second);
            redrafts += 1;
            // An empty file is the author's way to start again.
            if (before.replace(/^\ufeff/u, '').trim() !== '') expect(his(draft)).toEqual(his(before));
            expect(merge(draft, second)).toBe(draft);
          }
        }),
        { numRuns: RUNS },
      );
      expect(redrafts).toBeGreaterThan(3 * RUNS);
    },
    lawTimeout(RUNS),
  );

  it('of 2,000 lines costs at most 200 ms', { tags: ['timed'] }, () => {
    const url = (index: number): LinkUrl => `https://n${index}.example/` as LinkUrl;
    const month = (version: number): Fresh => ({
      blocks: [
        { kind: 'head', id: 'head', url: null, under: null, text: '# 月\n\n' },
        ...Array.from({ length: 250 }, (_, n) => ({
          kind: 'item' as const,
          id: itemId(url(n)),
          url: url(n),
          under: null,
          text: `### [題 ${n} 改${version}](${url(n)})\n\n> 引用\n>\n> 出典\n\n<!-- ここに自分のことば -->\n`,
        })),
      ],
    });
    const draft = markFresh(month(0)).replaceAll(/(?<=改0\]\(https:\/\/n\d*[37]\.example\/\))/gu, `\n${AUTHOR}`);
    expect(draft.split('\n').length).toBeGreaterThan(2_000);
    // Of the processor; the first ones are not compiled yet.
    const times = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      merge(draft, month(1));
      return process.cpuUsage(before).user / 1_000;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskBlock, DeskParts } from '../../../src/core/preview/desk-parts.ts';
import { deskPatch, type DeskPatch } from '../../../src/core/preview/desk-patch.ts';
import { lawRuns, lawTimeout } from '../../counts.ts';

const block = (says: string, from: number): DeskBlock => ({ from, says, markup: `<i data-from="${from}">${says}</i>` });

function partsOf(text: string, words: readonly string[]): DeskParts {
  return { title: text, state: text, note: '', links: text, blocks: words.map((word, at) => block(word, at * 3 + 1)) };
}

/** What a page does that shows `before`: a block that stands keeps its markup, but for its line. */
function applied(before: DeskParts | null, { title, parts, blocks, fresh }: DeskPatch): DeskParts {
  const made = [...fresh];
  return {
    ...(before ?? { state: '', note: '', links: '' }),
    ...parts,
    title,
    blocks: blocks.map(([place, from]) => {
      const standing = before?.blocks[place];
      const markup = standing?.markup.replace(/data-from="\d+"/u, `data-from="${from}"`) ?? made.shift() ?? '';
      return { from, says: /(?<=>).*(?=<)/u.exec(markup)?.[0] ?? '', markup };
    }),
  };
}

describe('the patch of a page', () => {
  const words = fc.array(fc.constantFrom('一', '二', '三', '四', '五'), { maxLength: 8 });
  const parts = fc.tuple(fc.constantFrom('あ', 'い'), words).map(([text, some]) => partsOf(text, some));

  it(
    'makes of any page the one that it is for',
    () => {
      fc.assert(
        fc.property(fc.option(parts), parts, (before, now) => {
          expect(applied(before, deskPatch(before, now, 1))).toEqual(now);
        }),
        { numRuns: lawRuns(2000) },
      );
    },
    lawTimeout(2000),
  );

  it('sends nothing that the page shows already', () => {
    const [before, now] = [partsOf('あ', ['一', '二', '三']), partsOf('あ', ['三', '一', '四', '二'])];
    expect(deskPatch(before, now, 7)).toEqual({
      version: 7,
      title: 'あ',
      parts: {},
      blocks: [
        [2, 1],
        [0, 4],
        [-1, 7],
        [1, 10],
      ],
      fresh: ['<i data-from="7">四</i>'],
    });
    expect(deskPatch(now, now, 8).fresh).toEqual([]);
  });
});

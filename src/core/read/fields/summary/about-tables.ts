import type { TextBlock } from '../../view/block.ts';
import { tidy, trimLead } from './trim.ts';

const LONGEST = 200;
const CELLS: ReadonlySet<string> = new Set(['caption', 'td', 'th']);
const SHORTEST = 15;

/**
 * What says what tables are about, each by itself: their captions, then the lines between the title and the first
 * table. `title` is the index of its block, -1 where there is none.
 */
export function aboutTables(blocks: readonly TextBlock[], title: number): readonly (readonly string[])[] {
  const captions = blocks.filter(
    ({ tag, furniture, text }) => tag === 'caption' && !furniture && text.length <= LONGEST,
  );
  const below = blocks.slice(title + 1);
  const table = below.findIndex(({ tag, furniture }) => CELLS.has(tag) && !furniture);
  const lines = below
    .slice(0, Math.max(0, table))
    .filter(({ heading, furniture, linkShare, text, tag }) => {
      const says = !/\d{4}/u.test(text) && text.length >= SHORTEST && text.length <= LONGEST;
      return heading === 0 && !furniture && linkShare < 0.3 && says && (tag === 'p' || tag === 'div');
    })
    .toReversed();
  return [...captions, ...lines].map(({ text }) => [tidy(trimLead(text))]);
}

import { shortIds } from '../url/item-id.ts';
import type { BlockKey } from './block-key.ts';
import { isSame } from './fingerprint.ts';
import { lineEndIn } from './line-ends.ts';
import { printEnd } from './marker.ts';
import type { Standing } from './refresh-block.ts';

export interface Remembered {
  /** What the last marker said, in its order. */
  readonly before: readonly BlockKey[];
  /** As it is rendered now. */
  readonly now: readonly BlockKey[];
  /** Everything that was ever placed and was not taken out by a decision. */
  readonly known: ReadonlySet<BlockKey>;
  /** What a decision would move and the author's words hold: it is remembered where it stands. */
  readonly held: ReadonlySet<BlockKey>;
  /** As it stands in the draft, and what of it is remembered so. */
  readonly standing: readonly BlockKey[];
  readonly astray: ReadonlySet<BlockKey>;
}

/** The blocks with a last marker that knows them all; rewritten only where it has something new to say. */
export function withEnd(
  blocks: readonly Standing[],
  remembered: Remembered,
  { changed, lineEnd }: { readonly changed: boolean; readonly lineEnd: string },
): readonly Standing[] {
  const head = blocks[0];
  if (!head) throw new Error('the draft lost its head');
  const keys = remember(remembered);
  const text = printEnd(head.fingerprint, keys);
  const end = blocks.find(({ key }) => key === 'end');
  if (!end)
    return [
      ...blocks,
      { key: 'end', marker: null, markerLine: text + lineEnd, lines: [], fingerprint: head.fingerprint },
    ];
  const same = end.markerLine.trim() === text;
  const sameButOrder =
    !changed && isSameSet(end.marker?.placed ?? [], shortIds(keys)) && isSame(end.fingerprint, head.fingerprint);
  if (same || sameButOrder) return blocks;
  return blocks.map((block) => (block === end ? { ...end, markerLine: text + lineEndIn(end.markerLine) } : block));
}

/**
 * The keys in the order of the rendered text; what it does not have, and what is held, behind what it was remembered
 * behind, and what went astray behind what it stands behind.
 */
function remember({ before, now, known, held, standing, astray }: Remembered): readonly BlockKey[] {
  const keys = now.filter((key) => known.has(key) && !held.has(key) && !astray.has(key));
  const place = (order: readonly BlockKey[], isPlaced: (key: BlockKey) => boolean): void => {
    for (const [index, key] of order.entries()) {
      if (!isPlaced(key) || keys.includes(key)) continue;
      const above = order.slice(0, index).findLast((one) => keys.includes(one));
      keys.splice(above === undefined ? 0 : keys.indexOf(above) + 1, 0, key);
    }
  };
  const others = [...known].filter((key) => !before.includes(key));
  place([...before, ...others], (key) => known.has(key) && !astray.has(key));
  place(standing, (key) => astray.has(key));
  return keys;
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === one.length;
}

import type { DeskBlock, DeskParts } from './desk-parts.ts';

/** What makes a page that is open what it would be if it were loaded anew. */
export interface DeskPatch {
  /** What the page shows from then on. */
  readonly version: number;
  readonly title: string;
  /** By id: the parts that say something else now. */
  readonly parts: Readonly<Partial<Record<(typeof PARTS)[number], string>>>;
  /**
   * All blocks of the post in their order: which one it was before, or -1 for the next one of `fresh`; and the line of
   * the draft in which it begins.
   */
  readonly blocks: readonly (readonly [before: number, from: number])[];
  /** The markup of the blocks that are new. */
  readonly fresh: readonly string[];
}

const PARTS = ['state', 'note', 'links'] as const;

/** @param before what the page shows; null where that is not known: then all is new */
export function deskPatch(before: DeskParts | null, now: DeskParts, version: number): DeskPatch {
  const standing = placesOf(before?.blocks ?? []);
  const fresh: string[] = [];
  const blocks = now.blocks.map((block): readonly [number, number] => {
    const place = standing.get(block.says)?.shift();
    if (place === undefined) fresh.push(block.markup);
    return [place ?? -1, block.from];
  });
  const parts = Object.fromEntries(PARTS.flatMap((id) => (before?.[id] === now[id] ? [] : [[id, now[id]]])));
  return { version, title: now.title, parts, blocks, fresh };
}

function placesOf(blocks: readonly DeskBlock[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { says }] of blocks.entries()) {
    const same = places.get(says);
    if (same === undefined) places.set(says, [place]);
    else same.push(place);
  }
  return places;
}

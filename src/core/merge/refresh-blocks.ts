import { isItemKey, type BlockKey } from './block-key.ts';
import { tell, tellBlock, tellFilled, tellKept, type Told } from './changes.ts';
import { readsAs, type Generated } from './fresh-blocks.ts';
import type { Looked } from './look.ts';
import { bodyOf } from './mark-fresh.ts';
import type { Placing } from './piece.ts';
import { refreshBlock, type RefreshOutcome, type Standing } from './refresh-block.ts';
import { isInPlace, shapeOf, structureOf } from './structure.ts';

interface Draft {
  readonly looked: readonly Looked[];
  readonly rest: readonly Generated[];
  /** The keys of what a decision has put elsewhere. */
  readonly moved: ReadonlySet<BlockKey>;
  readonly lineEnd: string;
}
/**
 * Besides what refreshing one block can end in: what was read stays, and so does what
 * would show itself as part of a foreign story.
 */
type BlockOutcome = RefreshOutcome | 'kept-as-read' | 'out-of-place';

/** The blocks, at their places, as they read today; and what has become of those that were in the draft. */
export function refreshBlocks(
  blocks: readonly Placing[],
  { looked, rest, moved, lineEnd }: Draft,
): { readonly blocks: readonly Standing[]; readonly told: Told[] } {
  const structure = structureOf(rest);
  const keys = blocks.map(({ key }) => key);
  const found = new Map(looked.map((one, index) => [one.block.key, { one, below: looked[index + 1]?.block.key }]));
  const told: Told[] = [];
  const refreshed = blocks.map((block, at): { readonly standing: Standing; readonly outcome: BlockOutcome } => {
    const one = found.get(block.key)?.one;
    if (!one) return { standing: block, outcome: 'same' };
    if (one.now === null) {
      if (isItemKey(block.key)) told.push(tellBlock('kept-gone-from-library', block));
      return { standing: block, outcome: 'same' };
    }
    const result = refreshOne(block, one, isInPlace(keys, at, structure), lineEnd);
    told.push(...tellOutcome(result.outcome, one.now, block, moved.has(block.key)));
    return result;
  });
  // How many blank lines stand at the end of a block goes by what follows it: a line of a list, or something else.
  const settled = refreshed.map(({ standing, outcome }, at): Standing => {
    const { one, below } = found.get(standing.key) ?? {};
    if (!one?.now || !one.untouched || blocks[at]?.untouched !== true || at === blocks.length - 1) return standing;
    const neighbourIsNew = keys[at + 1] !== below || refreshed[at + 1]?.outcome === 'refreshed';
    return outcome === 'refreshed' || (outcome === 'same' && neighbourIsNew)
      ? { ...standing, lines: bodyOf(one.now).map((line) => line + lineEnd) }
      : standing;
  });
  return { blocks: settled, told };
}

function refreshOne(
  block: Standing,
  { now, before, parts }: Looked,
  inPlace: boolean,
  lineEnd: string,
): { readonly standing: Standing; readonly outcome: BlockOutcome } {
  if (now === null || readsAs(now, before)) return { standing: block, outcome: 'same' };
  if (parts !== null && now.block.unread === true && block.marker?.unread === false)
    return { standing: block, outcome: 'kept-as-read' };
  if (parts !== null && !inPlace && shapeOf(parts.generated) !== shapeOf(now.lines))
    return { standing: block, outcome: 'out-of-place' };
  const { block: standing, outcome } = refreshBlock(block, before, now, lineEnd);
  return { standing, outcome };
}

function tellOutcome(outcome: BlockOutcome, now: Generated, block: Placing, moved: boolean): readonly Told[] {
  switch (outcome) {
    case 'same':
      return moved ? [tell('moved', now)] : [];
    case 'refreshed':
      return [tell(moved ? 'moved' : 'refreshed', now)];
    case 'filled':
      return [tellFilled(now)];
    case 'kept-as-read':
      return [tellBlock('kept-as-read', block)];
    case 'out-of-place':
      // It is not edited: what is written elsewhere keeps it from its place.
      return [block.untouched ? tellBlock('kept-in-place', block) : tellKept(now, block)];
    case 'edited':
      return [tellKept(now, block)];
  }
}

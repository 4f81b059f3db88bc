import { isItemKey, type BlockKey } from './block-key.ts';
import type { Placed } from './ever-placed.ts';
import type { Generated } from './fresh-blocks.ts';
import type { Looked } from './look.ts';
import { movedByAuthor, movedByDecision } from './order.ts';
import type { Placing } from './piece.ts';
import { isBorder, isInPlace, structureOf } from './structure.ts';

export interface Decided {
  /** What stands where it stands, in the order of the draft. */
  readonly stays: readonly Placing[];
  /** What the month has no more, and the author has not touched. */
  readonly taken: readonly Looked[];
  /** What a decision puts elsewhere, by key. */
  readonly moving: ReadonlyMap<BlockKey, Placing>;
  /** The keys of what a decision would put elsewhere, and the author's words hold. */
  readonly held: ReadonlySet<BlockKey>;
  /** The keys of what the author has put elsewhere. */
  readonly his: ReadonlySet<BlockKey>;
}

/** What becomes of the blocks of the draft, now that the month is rendered otherwise. */
export function decide(looked: readonly Looked[], rest: readonly Generated[], placed: Placed): Decided {
  const taken = new Set(looked.filter((_, index) => isTakenOut(looked, index)));
  const left = looked.filter((one) => !taken.has(one));
  const keys = left.map(({ block }) => block.key);
  const now = rest.map(({ key }) => key);
  const before = placed.endMissing ? keys : asRendered([...placed.keys], keys);
  const structure = structureOf(rest);
  const places = new Map(keys.map((key, index) => [key, index]));
  const touched = new Set(left.filter(({ untouched }) => !untouched).map(({ block }) => block.key));
  const his = movedByAuthor({ standing: keys, before });
  const elsewhere = movedByDecision(
    { standing: keys, before, now },
    (key) => !isInPlace(keys, places.get(key) ?? 0, structure),
    (key) => touched.has(key),
  );
  const [stays, moving, held]: [Placing[], Map<BlockKey, Placing>, Set<BlockKey>] = [[], new Map(), new Set()];
  for (const [stoodAt, one] of left.entries()) {
    const { key } = one.block;
    if (elsewhere.has(key) && one.untouched && !his.has(key)) {
      moving.set(key, placingOf(one, stoodAt));
      continue;
    }
    if (elsewhere.has(key) && !one.untouched && !his.has(key)) held.add(key);
    stays.push({
      ...placingOf(one, stoodAt),
      isBound: held.has(key) || (one.now === null && one.block.marker !== null && key !== 'end'),
    });
  }
  return { stays, taken: [...taken], moving, held, his };
}

/**
 * The keys in the order that they were rendered in. Once, what was added stood behind the
 * closing: it is taken to stand where it was put.
 */
function asRendered(remembered: readonly BlockKey[], standing: readonly BlockKey[]): readonly BlockKey[] {
  const order = remembered.slice(0, remembered.indexOf('closing') + 1 || undefined);
  const ordered = new Set(order);
  for (const [index, key] of standing.entries()) {
    if (ordered.has(key) || !remembered.includes(key)) continue;
    const above = standing.slice(0, index).findLast((one) => ordered.has(one));
    order.splice(above === undefined ? 0 : order.indexOf(above) + 1, 0, key);
    ordered.add(key);
  }
  return order;
}

const KEPT_ANYWAY: ReadonlySet<BlockKey> = new Set(['head', 'closing', 'end']);

/** A heading stays as long as something stands under it that stays as it is. */
function isTakenOut(looked: readonly Looked[], index: number): boolean {
  const one = looked[index];
  if (!one || one.now !== null || !one.untouched) return false;
  const { key } = one.block;
  if (isItemKey(key) || key === 'closing') return true;
  if (KEPT_ANYWAY.has(key)) return false;
  const next = looked.findIndex(({ block }, at) => at > index && isBorder(block.key));
  return looked
    .slice(index + 1, next < 0 ? undefined : next)
    .every(({ now, untouched, parts }) => (now === null ? untouched : parts !== null));
}

function placingOf({ block, before, parts, untouched, speaksAt, opensAt }: Looked, stoodAt: number): Placing {
  const below = parts?.below.length ?? 0;
  return {
    ...block,
    fingerprint: before,
    belowAt: block.lines.length - below,
    untouched,
    stoodAt,
    speaksAt,
    opensAt,
    isBound: false,
  };
}

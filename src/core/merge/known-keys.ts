import type { BlockKey } from './block-key.ts';
import { ID_DIGITS, ITEM_ID } from '../url/item-id.ts';

/**
 * The keys of a last marker, which has the first digits of each, in full.
 * @param groups what they may be, each group asked only for what those before it do not have: what stands in the draft
 * says surely which page was placed, what is rendered now only that it may have been
 */
export function knownKeys(placed: readonly BlockKey[], groups: readonly Iterable<BlockKey>[]): readonly BlockKey[] {
  const tables = groups.map(byFirstDigits);
  return placed.flatMap((short) => {
    if (!ITEM_ID.test(short)) return [short];
    for (const table of tables) {
      const found = (table.get(short.slice(0, ID_DIGITS)) ?? []).filter((key) => key.startsWith(short));
      if (found.length > 0) return found;
    }
    return [short];
  });
}

function byFirstDigits(keys: Iterable<BlockKey>): ReadonlyMap<string, readonly BlockKey[]> {
  const table = new Map<string, BlockKey[]>();
  for (const key of keys) {
    const id = key.slice(0, ID_DIGITS);
    table.set(id, [...(table.get(id) ?? []), key]);
  }
  return table;
}

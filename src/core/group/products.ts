import type { WordTable } from './rarity.ts';
import { mostWords, wordsOf } from './shared-words.ts';

/**
 * Tells the sum of the squares of what two titles share, which are named by their places; in the order of the one that
 * has fewer words. Where the words of the second title stand is written down once, and asked for by all that are
 * compared with it in turn.
 */
export function productsIn(table: WordTable): (one: number, other: number) => number {
  // By word: its place among those of the second title, from 1 on; 0 where that does not have it.
  const places = new Int32Array(table.different);
  // By place among those of the second title.
  const isShared = new Uint8Array(1 + mostWords(table));
  let second = -1;
  return (one, other) => {
    if (other !== second) {
      if (second >= 0) writePlaces(table, second, places, 0);
      writePlaces(table, other, places, 1);
      second = other;
    }
    if (wordsOf(table, one) <= wordsOf(table, other)) return sumOfFirst(table, one, places);
    isShared.fill(0);
    markShared(table, one, places, isShared);
    return sumOfSecond(table, other, isShared);
  };
}

/** @param step 1, or 0 to take them back */
function writePlaces({ starts, words }: WordTable, title: number, places: Int32Array, step: 0 | 1): void {
  const from = starts[title] ?? 0;
  for (let at = from; at < (starts[title + 1] ?? 0); at += 1) places[words[at] ?? 0] = (at - from + 1) * step;
}

function sumOfFirst({ starts, words, weights }: WordTable, one: number, places: Int32Array): number {
  let sum = 0;
  for (let at = starts[one] ?? 0; at < (starts[one + 1] ?? 0); at += 1)
    if (places[words[at] ?? 0] !== 0) sum += (weights[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

function markShared({ starts, words }: WordTable, one: number, places: Int32Array, isShared: Uint8Array): void {
  for (let at = starts[one] ?? 0; at < (starts[one + 1] ?? 0); at += 1) isShared[places[words[at] ?? 0] ?? 0] = 1;
}

function sumOfSecond({ starts, weights }: WordTable, other: number, isShared: Uint8Array): number {
  const from = starts[other] ?? 0;
  let sum = 0;
  for (let at = from; at < (starts[other + 1] ?? 0); at += 1)
    if (isShared[at - from + 1] === 1) sum += (weights[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

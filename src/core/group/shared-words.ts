import type { WordTable } from './rarity.ts';

/**
 * Writes the weights of the words that two titles share, in the order of the first. A title has so few names that each
 * is looked for among all of the other's.
 * @param one by its place, as the other
 * @param at where to write. @returns where the written ones end
 */
// oxlint-disable-next-line max-params -- called for each pair of titles: an object for each call would cost more
export function writeShared(table: WordTable, one: number, other: number, to: Float64Array, at = 0): number {
  const { starts, words, weights } = table;
  let end = at;
  for (let place = starts[one] ?? 0; place < (starts[one + 1] ?? 0); place += 1)
    if (placeOf(table, words[place] ?? 0, other) >= 0) to[end++] = weights[place] ?? 0;
  return end;
}

/** Where a title has the word; -1 where it does not. */
export function placeOf({ starts, words }: WordTable, word: number, title: number): number {
  const end = starts[title + 1] ?? 0;
  for (let place = starts[title] ?? 0; place < end; place += 1) if (words[place] === word) return place;
  return -1;
}

/** How many words a title has. */
export function wordsOf({ starts }: WordTable, title: number): number {
  return (starts[title + 1] ?? 0) - (starts[title] ?? 0);
}

/** As many as the title has that has most. */
export function mostWords(table: WordTable): number {
  let most = 0;
  for (let title = 0; title + 1 < table.starts.length; title += 1) most = Math.max(most, wordsOf(table, title));
  return most;
}

/** The sum of the first so many numbers. */
export function sumOf(weights: Float64Array, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += weights[at] ?? 0;
  return sum;
}

/** The sum of the squares of the first so many numbers. */
export function sumOfSquares(weights: Float64Array, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += (weights[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

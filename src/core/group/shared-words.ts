/** Words with their weights: a word weighs the same in every title. */
export type WordWeights = ReadonlyMap<string, number>;

/** The words that two titles share. */
export interface Shared {
  readonly count: number;
  /** The sum of their weights, in the order of the first title. */
  readonly sum: number;
  /** The sum of their squares. */
  readonly squares: number;
}
export const NOTHING: Shared = { count: 0, sum: 0, squares: 0 };

/** @param before what they share besides */
export function sharedOf(one: WordWeights, other: WordWeights, before: Shared): Shared {
  if (one.size === 0 || other.size === 0) return before;
  let { count, sum, squares } = before;
  for (const word of one.keys()) {
    const weight = other.get(word);
    if (weight === undefined) continue;
    count += 1;
    sum += weight;
    squares += weight * weight;
  }
  return { count, sum, squares };
}

/** The sum of the squares of what they share. */
export function product(one: WordWeights, other: WordWeights): number {
  if (one.size > other.size) return product(other, one);
  let sum = 0;
  for (const word of one.keys()) {
    const weight = other.get(word);
    if (weight !== undefined) sum += weight * weight;
  }
  return sum;
}

/** The root of the sum of squares. */
export function lengthOf(words: WordWeights): number {
  return words.size === 0 ? 0 : Math.hypot(...Array.from(words.values()));
}

/** @param before to which the weights are added, one by one */
export function total(words: WordWeights, before = 0): number {
  let sum = before;
  for (const weight of words.values()) sum += weight;
  return sum;
}

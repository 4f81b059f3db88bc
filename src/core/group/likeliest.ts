import type { Likenesses } from './likeness.ts';

/** Pairs of Entries by their places, side by side: the one saved later, the one before it, and their log odds. */
export interface Pairs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly odds: Float64Array;
}

/** The pairs of all likenesses, the likeliest first, of equals the first saved. */
export function likeliestFirst({ starts, to, odds }: Likenesses): Pairs {
  const later = new Int32Array(to.length);
  for (let title = 0; title + 1 < starts.length; title += 1) later.fill(title, starts[title], starts[title + 1]);
  const order = fromLargest(odds);
  return {
    from: order.map((place) => later[place] ?? 0),
    to: order.map((place) => to[place] ?? 0),
    odds: new Float64Array(order.length).map((_, at) => odds[order[at] ?? 0] ?? 0),
  };
}

/**
 * Where the numbers stand, from the largest down, of equals the first before the others. V8 sorts numbers by themselves
 * ten times as fast as by a function that compares; where one belongs among them is then looked up.
 */
export function fromLargest(numbers: Float64Array): Int32Array {
  const sorted = numbers.toSorted();
  const order = new Int32Array(numbers.length);
  // By the place where numbers of one size begin: how many of them have been placed.
  const placed = new Int32Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) {
    const start = numbers.length - notGreater(sorted, numbers[at] ?? 0);
    const before = placed[start] ?? 0;
    order[start + before] = at;
    placed[start] = before + 1;
  }
  return order;
}

/** How many of the sorted numbers are not greater. */
function notGreater(sorted: Float64Array, number: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) <= number) from = middle + 1;
    else to = middle;
  }
  return from;
}

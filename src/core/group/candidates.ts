import type { Weighed } from './weighed.ts';

// A word that more titles have leads to the last saved of them only, and a title is compared with so many
// at most: a month of any size takes its time.
const MOST_WITH_NAME = 200;
const MOST_WITH_PAIR = 50;
const MOST_COMPARED = 64;
// The rarities of what is shared, summed up: less than one plain name says nothing.
const LEAST_SHARED = 2.5;
const PART_OF_NAME = 0.3;

/**
 * For each title those before it, by place, that share names with it, or parts of words where neither has a name; the
 * ones that share most where there are too many.
 * @param all in the order of saving
 */
export function candidatesAmong(all: readonly Weighed[]): readonly (readonly number[])[] {
  const [ids, names, compounds, pairs, wordings] = [holders(), holders(), holders(), holders(), holders()];
  const shared = new Float64Array(all.length);
  return all.map((one, index) => {
    if (one.features.title === '' || one.features.digest) return [];
    const touched: number[] = [];
    const share = (others: readonly number[], weight: number, most: number): void => {
      for (let at = Math.max(0, others.length - most); at < others.length; at += 1) {
        const other = others[at] ?? 0;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + weight;
      }
    };
    for (const [id, weight] of one.ids) share(withIt(ids, id, index), weight, MOST_WITH_NAME);
    for (const [name, weight] of one.names) share(withIt(names, name, index), weight, MOST_WITH_NAME);
    for (const [compound, weight] of one.compounds) share(withIt(compounds, compound, index), weight, MOST_WITH_NAME);
    if (one.names.size === 0)
      for (const [pair, weight] of one.pairs) share(withIt(pairs, pair, index), weight * PART_OF_NAME, MOST_WITH_PAIR);
    share(withIt(wordings, one.features.wording, index), LEAST_SHARED, MOST_COMPARED);
    const enough = touched.filter((other) => other !== index && (shared[other] ?? 0) >= LEAST_SHARED);
    const compared = enough.length > MOST_COMPARED ? sharingMost(enough, shared) : enough;
    for (const other of touched) shared[other] = 0;
    return compared;
  });
}

/** As many as are compared; of those that share as much, the last saved. Typed arrays are sorted without a function. */
function sharingMost(all: readonly number[], shared: Float64Array): readonly number[] {
  const sums = Float64Array.from(all, (other) => shared[other] ?? 0).sort();
  const least = sums[sums.length - MOST_COMPARED] ?? 0;
  const more = all.filter((other) => (shared[other] ?? 0) > least);
  const level = Int32Array.from(all.filter((other) => shared[other] === least)).sort();
  return [...more, ...level.subarray(level.length - MOST_COMPARED + more.length)];
}

/** The titles that have a word so far, by place. */
type Holders = Map<string, number[]>;

function holders(): Holders {
  return new Map();
}

/** Those that have the word, this one among them now. */
function withIt(known: Holders, word: string, index: number): readonly number[] {
  const others = known.get(word);
  if (others) others.push(index);
  else known.set(word, [index]);
  return others ?? NONE;
}
const NONE: readonly number[] = [];

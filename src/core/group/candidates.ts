import type { WordTable } from './rarity.ts';
import type { Weighed } from './weighed.ts';

// A word that more titles have leads to the last saved of them only, and a title is compared with so many
// at most: a month of any size takes its time.
const MOST_WITH_NAME = 200;
const MOST_WITH_PAIR = 50;
const MOST_COMPARED = 64;
// The rarities of what is shared, summed up: less than one plain name says nothing.
const LEAST_SHARED = 2.5;
const PART_OF_NAME = 0.3;

/** The titles that each is compared with, of those before it: by place, and in order. */
export interface Candidates {
  /** By title: where its own begin, and behind the last one where all end. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

/**
 * Titles that share names, or parts of words where neither has a name; the ones that share most where there are too
 * many.
 * @param all in the order of saving
 */
export function candidatesAmong(all: readonly Weighed[]): Candidates {
  const starts = new Int32Array(all.length + 1);
  const places = new Int32Array(all.length * MOST_COMPARED);
  const lookUp = lookingUp(all.length);
  let end = 0;
  for (const [index, one] of all.entries()) {
    if (one.features.title !== '' && !one.features.digest) {
      const compared = lookUp(one);
      places.set(compared, end);
      end += compared.length;
    }
    starts[index + 1] = end;
  }
  return { starts, places: places.subarray(0, end) };
}

/** By word: the titles that have it so far, by place. */
type Holders = number[][];

/** Tells the titles that share most with one, of those that were asked about before it; in order. */
function lookingUp(titles: number): (one: Weighed) => Int32Array {
  const [ids, names, compounds]: [Holders, Holders, Holders] = [[], [], []];
  const [pairs, wordings]: [Holders, Holders] = [[], []];
  const sums: Sums = {
    shared: new Float64Array(titles),
    touched: new Int32Array(titles),
    count: 0,
    enough: new Int32Array(titles),
  };
  return ({ words, place, wording }) => {
    shareWords(sums, ids, words.ids, { place, most: MOST_WITH_NAME, part: 1 });
    shareWords(sums, names, words.names, { place, most: MOST_WITH_NAME, part: 1 });
    shareWords(sums, compounds, words.compounds, { place, most: MOST_WITH_NAME, part: 1 });
    if (words.names.starts[place] === words.names.starts[place + 1])
      shareWords(sums, pairs, words.pairs, { place, most: MOST_WITH_PAIR, part: PART_OF_NAME });
    share(sums, (wordings[wording] ??= []), LEAST_SHARED, { place, most: MOST_COMPARED, part: 1 });
    return taken(sums);
  };
}

/** What the titles saved before share with one, summed up. */
interface Sums {
  /** By place: 0 for a title that shares nothing. */
  readonly shared: Float64Array;
  /** The titles that share something, so many of them. */
  readonly touched: Int32Array;
  count: number;
  /** To write in: those that share enough. */
  readonly enough: Int32Array;
}

interface Sharing {
  readonly place: number;
  /** So many have the word with this title, at most. */
  readonly most: number;
  readonly part: number;
}

function shareWords(sums: Sums, known: Holders, { starts, words, weights }: WordTable, sharing: Sharing): void {
  for (let at = starts[sharing.place] ?? 0; at < (starts[sharing.place + 1] ?? 0); at += 1)
    share(sums, (known[words[at] ?? 0] ??= []), weights[at] ?? 0, sharing);
}

/** With those that have the word, of whom the title is one then. */
function share(sums: Sums, others: number[], weight: number, { place, most, part }: Sharing): void {
  const { shared, touched } = sums;
  const more = weight * part;
  for (let at = Math.max(0, others.length + 1 - most); at < others.length; at += 1) {
    const other = others[at] ?? 0;
    const before = shared[other] ?? 0;
    if (before === 0) {
      touched[sums.count] = other;
      sums.count += 1;
    }
    shared[other] = before + more;
  }
  others.push(place);
}

/** Those that share enough; the sums are blank again. */
function taken(sums: Sums): Int32Array {
  const { shared, touched, enough } = sums;
  let count = 0;
  for (let at = 0; at < sums.count; at += 1) {
    const other = touched[at] ?? 0;
    if ((shared[other] ?? 0) >= LEAST_SHARED) enough[count++] = other;
  }
  const compared = count > MOST_COMPARED ? sharingMost(enough.subarray(0, count), shared) : enough.slice(0, count);
  for (let at = 0; at < sums.count; at += 1) shared[touched[at] ?? 0] = 0;
  sums.count = 0;
  return compared.sort();
}

/** As many as are compared; of those that share as much, the last saved. */
function sharingMost(all: Int32Array, shared: Float64Array): Int32Array {
  const sums = new Float64Array(all.length);
  for (let at = 0; at < all.length; at += 1) sums[at] = shared[all[at] ?? 0] ?? 0;
  // Numbers are sorted without a function that compares.
  const least = sums.sort()[sums.length - MOST_COMPARED] ?? 0;
  const [most, level] = [new Int32Array(MOST_COMPARED), new Int32Array(all.length)];
  let [more, same] = [0, 0];
  for (let at = 0; at < all.length; at += 1) {
    const other = all[at] ?? 0;
    const sum = shared[other] ?? 0;
    if (sum > least) most[more++] = other;
    else if (sum === least) level[same++] = other;
  }
  most.set(
    level
      .subarray(0, same)
      .sort()
      .subarray(same - MOST_COMPARED + more),
    more,
  );
  return most;
}

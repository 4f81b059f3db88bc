import type { Weighed } from './evidence.ts';

// A word that more titles have leads to the last saved of them only, and a title is compared with so many at most: a month of any size takes its time.
const MOST_WITH_WORD = 200;
const MOST_COMPARED = 64;
// The rarities of what is shared, summed up: less than one plain name says nothing.
const LEAST_SHARED = 2.5;
const ID = 10;
const PART_OF_WORD = 0.3;

/**
 * For each title those before it, by place, that share words with it; the ones that share most where there are too many.
 * @param all in the order of saving
 */
export function candidatesAmong(all: readonly Weighed[]): readonly (readonly number[])[] {
  const holders = new Map<string, number[]>();
  const shared = new Float64Array(all.length);
  return all.map((one, index) => {
    const touched: number[] = [];
    for (const [key, weight] of keysOf(one)) {
      const known = holders.get(key);
      if (!known) {
        holders.set(key, [index]);
        continue;
      }
      for (let at = Math.max(0, known.length - MOST_WITH_WORD); at < known.length; at += 1) {
        const other = known[at] ?? 0;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + weight;
      }
      known.push(index);
    }
    const enough = touched.filter((other) => (shared[other] ?? 0) >= LEAST_SHARED);
    if (enough.length > MOST_COMPARED)
      enough.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || b - a).splice(MOST_COMPARED);
    for (const other of touched) shared[other] = 0;
    return enough;
  });
}

/** Words with what sharing them says, each in a space of its own. */
function* keysOf({ features, names, compounds, pairs }: Weighed): Iterable<readonly [key: string, weight: number]> {
  if (features.title === '' || features.digest) return;
  for (const id of features.ids) yield [`id ${id}`, ID];
  for (const [name, weight] of names) yield [`name ${name}`, weight];
  for (const [compound, weight] of compounds) yield [`compound ${compound}`, weight];
  for (const [pair, weight] of pairs) yield [`pair ${pair}`, weight * PART_OF_WORD];
  yield [`wording ${features.wording}`, LEAST_SHARED];
}

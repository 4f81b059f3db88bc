/** A text in little: the smallest hashes of its runs of eight characters, ascending (bottom-k MinHash, Broder 1997). */
export type Sketch = readonly number[];

const RUN = 8;
const KEPT = 32;
// Characters that are looked at: a book.
const MOST = 1_000_000;
// Fewer runs than this say too little about a text.
const FEWEST = 16;
const BASE = 0x01000193;

/** White space does not count. */
export function sketchOf(text: string): Sketch {
  const dense = text.slice(0, MOST).replaceAll(/\s+/gu, '');
  let leaving = 1;
  for (let index = 0; index < RUN; index += 1) leaving = Math.imul(leaving, BASE);
  const smallest: number[] = [];
  let [rolling, bound] = [0, Infinity];
  for (let index = 0; index < dense.length; index += 1) {
    rolling = (Math.imul(rolling, BASE) + dense.charCodeAt(index)) | 0;
    if (index >= RUN) rolling = (rolling - Math.imul(leaving, dense.charCodeAt(index - RUN))) | 0;
    if (index < RUN - 1) continue;
    const hash = mixed(rolling);
    // Nearly every hash of a long text is above the smallest so far.
    if (hash < bound) bound = keep(hash, smallest);
  }
  return smallest;
}

/** Puts it among the smallest so far, ascending, each once. @returns below what a further one has to be */
function keep(hash: number, smallest: number[]): number {
  const at = smallest.findIndex((other) => other >= hash);
  if (smallest[at] !== hash) smallest.splice(at < 0 ? smallest.length : at, 0, hash);
  if (smallest.length > KEPT) smallest.pop();
  return smallest.length === KEPT ? (smallest[KEPT - 1] as number) : Infinity;
}

/**
 * What share of all their runs two texts have in common, estimated: 0 to 1, within about
 * 0.1. Null where either is too short to tell.
 */
export function likeness(one: Sketch, other: Sketch): number | null {
  if (one.length < FEWEST || other.length < FEWEST) return null;
  const most = Math.min(KEPT, Math.max(one.length, other.length));
  let [seen, shared, at, there] = [0, 0, 0, 0];
  for (; seen < most; seen += 1) {
    const [own = Infinity, others = Infinity] = [one[at], other[there]];
    if (own === others) shared += 1;
    if (own <= others) at += 1;
    if (others <= own) there += 1;
  }
  return shared / seen;
}

/** Spreads neighbouring values over all 32 bits (the finalizer of MurmurHash3). */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

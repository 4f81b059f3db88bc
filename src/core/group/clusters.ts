import { contradict } from './contradiction.ts';
import { UNLIKE, type Likeness } from './likeness.ts';
import type { Node } from './node.ts';

/** Entries that are of one story so far. */
export interface Clusters {
  readonly areOne: (one: Node, other: Node) => boolean;
  readonly join: (one: Node, other: Node) => void;
  readonly members: (node: Node) => readonly Node[];
}

export function clustersOf(nodes: readonly Node[]): Clusters {
  // By place: a Map by Node would have V8 give each of them a hash.
  const clusters = nodes.map((node) => [node]);
  const members = (node: Node): Node[] => clusters[node.place] ?? [node];
  const areOne = (one: Node, other: Node): boolean => members(one) === members(other);
  const join = (one: Node, other: Node): void => {
    if (areOne(one, other)) return;
    const [many, few] = [members(one), members(other)].toSorted((a, b) => b.length - a.length);
    if (!many || !few) return;
    for (const node of few) clusters[node.place] = many;
    many.push(...few);
  };
  return { areOne, join, members };
}

// One pair that is as good as sure does not outweigh others that say nothing.
const MOST = 4;

/** What one pair counts in the mean; null where it contradicts, which a pair that says something does not. */
export function oddsAcross(one: Node, other: Node, odds: PairOdds): number | null {
  const said = one.place > other.place ? odds[one.place]?.get(other.place) : odds[other.place]?.get(one.place);
  if (said !== undefined) return Math.min(MOST, said);
  return contradict(one.features, other.features) ? null : UNLIKE;
}

/** By the place of the later of two Entries and of the one saved before it; a pair that says nothing is not there. */
export type PairOdds = readonly (ReadonlyMap<number, number> | undefined)[];

export function byPair(likenesses: readonly Likeness[]): PairOdds {
  const found: (Map<number, number> | undefined)[] = [];
  for (const { from, to, odds } of likenesses) {
    const known = (found[from.place] ??= new Map<number, number>());
    known.set(to.place, odds);
  }
  return found;
}

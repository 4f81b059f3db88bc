import { UNLIKE, type Likeness } from './likeness.ts';
import type { Node } from './node.ts';

/** Entries that are of one story so far. */
export interface Clusters {
  readonly areOne: (one: Node, other: Node) => boolean;
  readonly join: (one: Node, other: Node) => void;
  readonly members: (node: Node) => readonly Node[];
}

export function clustersOf(nodes: readonly Node[]): Clusters {
  const clusters = new Map<Node, Node[]>(nodes.map((node) => [node, [node]]));
  const members = (node: Node): Node[] => clusters.get(node) ?? [node];
  const areOne = (one: Node, other: Node): boolean => members(one) === members(other);
  const join = (one: Node, other: Node): void => {
    if (areOne(one, other)) return;
    const [many, few] = [members(one), members(other)].toSorted((a, b) => b.length - a.length);
    if (!many || !few) return;
    for (const node of few) clusters.set(node, many);
    many.push(...few);
  };
  return { areOne, join, members };
}

// One pair that is as good as sure does not outweigh others that say nothing.
const MOST = 4;

/** What one pair counts in the mean. */
export function oddsAcross(one: Node, other: Node, odds: PairOdds): number {
  const said = one.place > other.place ? odds.get(one)?.get(other) : odds.get(other)?.get(one);
  return Math.min(MOST, said ?? UNLIKE);
}

/** By the later of two Entries and the one saved before it; a pair that says nothing is not there. */
export type PairOdds = ReadonlyMap<Node, ReadonlyMap<Node, number>>;

export function byPair(likenesses: readonly Likeness[]): PairOdds {
  const found = new Map<Node, Map<Node, number>>();
  for (const { from, to, odds } of likenesses) {
    const known = found.get(from);
    if (known) known.set(to, odds);
    else found.set(from, new Map([[to, odds]]));
  }
  return found;
}

import { contradict } from './contradiction.ts';
import { UNLIKE, type Likenesses } from './likeness.ts';
import type { Node } from './node.ts';

/** Entries that are of one story so far. */
export interface Clusters {
  readonly areOne: (one: Node, other: Node) => boolean;
  readonly join: (one: Node, other: Node) => void;
  readonly members: (node: Node) => readonly Node[];
}

/** At the beginning each node is a cluster of its own. */
export function clustersOf(nodes: readonly Node[]): Clusters {
  // By place: a Map by Node would have V8 give each of them a hash.
  const clusters = nodes.map((node) => [node]);
  const members = (node: Node): Node[] => clusters[node.place] ?? [node];
  const areOne = (one: Node, other: Node): boolean => members(one) === members(other);
  const join = (one: Node, other: Node): void => {
    if (areOne(one, other)) return;
    const [its, others] = [members(one), members(other)];
    const [many, few] = others.length > its.length ? [others, its] : [its, others];
    for (const node of few) clusters[node.place] = many;
    many.push(...few);
  };
  return { areOne, join, members };
}

// One pair that is as good as sure does not outweigh others that say nothing.
const MOST = 4;

/** What one pair counts in the mean; null where it contradicts, which a pair that says something does not. */
export function oddsAcross(one: Node, other: Node, likenesses: Likenesses): number | null {
  const said = one.place > other.place ? oddsOf(one, other.place, likenesses) : oddsOf(other, one.place, likenesses);
  if (said !== null) return Math.min(MOST, said);
  return contradict(one.features, other.features) ? null : UNLIKE;
}

/** What a title says with the one at this place; null for nothing. */
function oddsOf({ place }: Node, other: number, { starts, to, odds }: Likenesses): number | null {
  const end = starts[place + 1] ?? 0;
  let [from, behind] = [starts[place] ?? 0, end];
  while (from < behind) {
    const middle = (from + behind) >> 1;
    if ((to[middle] ?? 0) < other) from = middle + 1;
    else behind = middle;
  }
  return from < end && to[from] === other ? (odds[from] ?? null) : null;
}

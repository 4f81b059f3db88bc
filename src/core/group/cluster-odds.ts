import { oddsAcross, type Clusters } from './clusters.ts';
import type { Likenesses } from './likeness.ts';
import type { Node } from './node.ts';

/** What the pairs across two clusters have said so far: those between so many of the one and so many of the other. */
interface Across {
  some: number;
  others: number;
  sum: number;
  contradicted: boolean;
}

// Sums of the same numbers in another order differ by less.
const ROUNDING = 1e-9;

/**
 * Tells whether all pairs across the clusters of two Entries say on average at least `enough`, and none contradicts.
 * Two clusters are asked about once for each likeness between them, so that what their pairs said is kept, and only
 * what has come in since is looked at. @param counts whether an Entry that is in a cluster already says something
 */
export function clusterOdds(
  clusters: Clusters,
  odds: Likenesses,
  counts: (node: Node) => boolean,
): (from: Node, to: Node, enough: number) => boolean {
  const counted = countedMembers(clusters, counts);
  const acrossOf = acrossClusters();
  const exactly = (from: Node, to: Node): number => {
    const [its, others] = [from, to].map((node) => clusters.members(node).filter((one) => one === node || counts(one)));
    return (its && others && meanOdds(its, others, odds)) ?? -Infinity;
  };
  const sayAcross = (some: readonly Node[], others: readonly Node[], enough: number): boolean | null => {
    const across = acrossOf(some, others);
    goOn(across, some, others, odds);
    if (across.contradicted) return false;
    const mean = across.sum / (some.length * others.length);
    return Math.abs(mean - enough) > ROUNDING ? mean >= enough : null;
  };
  return (from, to, enough) => {
    if (!counts(from) || !counts(to)) return exactly(from, to) >= enough;
    const its = counted(from);
    const others = counted(to);
    const inOrder = (its[0]?.place ?? 0) < (others[0]?.place ?? 0);
    return (inOrder ? sayAcross(its, others, enough) : sayAcross(others, its, enough)) ?? exactly(from, to) >= enough;
  };
}

/** Tells what was said across two clusters so far: always the same object, which is gone on with. */
function acrossClusters(): (some: readonly Node[], others: readonly Node[]) => Across {
  const known = new Map<readonly Node[], Map<readonly Node[], Across>>();
  return (some, others) => {
    const ofSome = known.get(some) ?? new Map<readonly Node[], Across>();
    if (ofSome.size === 0) known.set(some, ofSome);
    const before = ofSome.get(others);
    if (before) return before;
    const across = { some: 0, others: 0, sum: 0, contradicted: false };
    ofSome.set(others, across);
    return across;
  };
}

/** Adds what the pairs with new members say. */
function goOn(across: Across, some: readonly Node[], others: readonly Node[], odds: Likenesses): void {
  const first = others.length > across.others ? 0 : across.some;
  for (let at = first; at < some.length && !across.contradicted; at += 1) {
    const said = saidAcross(some[at] as Node, others, at < across.some ? across.others : 0, odds);
    if (said === null) across.contradicted = true;
    else across.sum += said;
  }
  across.some = some.length;
  across.others = others.length;
}

/** The sum of what an Entry's pairs with these say, from the place on; null where one of them contradicts. */
function saidAcross(one: Node, others: readonly Node[], from: number, odds: Likenesses): number | null {
  let sum = 0;
  for (let at = from; at < others.length; at += 1) {
    const said = oddsAcross(one, others[at] as Node, odds);
    if (said === null) return null;
    sum += said;
  }
  return sum;
}

/** The members of an Entry's cluster that count: always the same list, which grows as the cluster does. */
function countedMembers(clusters: Clusters, counts: (node: Node) => boolean): (node: Node) => readonly Node[] {
  const known = new Map<readonly Node[], { seen: number; readonly counted: Node[] }>();
  return (node) => {
    const members = clusters.members(node);
    const found = known.get(members) ?? { seen: 0, counted: [] };
    for (; found.seen < members.length; found.seen += 1) {
      const one = members[found.seen] as Node;
      if (counts(one)) found.counted.push(one);
    }
    known.set(members, found);
    return found.counted;
  };
}

/** The mean of what all pairs across two clusters say; null where one of them contradicts. */
export function meanOdds(some: readonly Node[], others: readonly Node[], odds: Likenesses): number | null {
  let sum = 0;
  for (const one of some)
    for (const other of others) {
      const said = oddsAcross(one, other, odds);
      if (said === null) return null;
      sum += said;
    }
  return sum / (some.length * others.length);
}

import type { Node } from './node.ts';
import { turned, type Relation } from './relation.ts';

/** What an Entry is tied to, and why. */
export interface Tie extends Relation {
  readonly to: Node;
}
/** Each Entry's one tie; never a circle. */
export type Ties = ReadonlyMap<Node, Tie>;

/** Two Entries of one story, the relation as said of the first. */
export interface Edge {
  readonly from: Node;
  readonly to: Node;
  readonly relation: Relation;
}

/**
 * The edges as ties towards the Entry that all of a story goes back to: the first saved of
 * those that the author did not call a follow-up.
 * @param nodes in the order of saving. @param edges without circles
 */
export function treeOf(nodes: readonly Node[], edges: readonly Edge[]): Ties {
  const around = new Map<Node, Tie[]>();
  const followUps = new Set<Node>();
  const add = (node: Node, tie: Tie): unknown => (around.get(node) ?? around.set(node, []).get(node))?.push(tie);
  for (const { from, to, relation } of edges) {
    add(to, { to: from, ...relation });
    add(from, { to, ...turned(relation) });
    if (relation.said) followUps.add(from);
  }
  const ties = new Map<Node, Tie>();
  const reached = new Set<Node>();
  const [roots, others] = [nodes.filter((node) => !followUps.has(node)), nodes.filter((node) => followUps.has(node))];
  for (const root of [...roots, ...others]) {
    if (reached.has(root)) continue;
    reached.add(root);
    const waiting = [root];
    for (let node = waiting.pop(); node; node = waiting.pop())
      for (const { to: below, ...relation } of around.get(node) ?? []) {
        if (reached.has(below)) continue;
        reached.add(below);
        ties.set(below, { to: node, ...relation });
        waiting.push(below);
      }
  }
  return ties;
}

/** The Entry that all of a story goes back to. */
export function rootOf(node: Node, ties: Ties): Node {
  let root = node;
  for (let tie = ties.get(root); tie; tie = ties.get(root)) root = tie.to;
  return root;
}

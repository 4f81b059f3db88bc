import { pageKey } from '../url/page-key.ts';
import { linkRelations } from './link-relation.ts';
import { nameOf, type Node } from './node.ts';
import { contradict, titleRelation, turned, type Relation } from './relation.ts';

/** What an Entry is tied to, and why. */
export interface Tie extends Relation {
  readonly to: Node;
}
/** Each Entry's one tie; never a circle. */
export type Ties = ReadonlyMap<Node, Tie>;

/**
 * Each Entry is tied to the one that it follows, else to the one saved before it that says most: that links to it or is linked from it, names the same
 * CVE, has a title alike. One tie only: an article that speaks of two stories does not make them one.
 * @param nodes in the order of saving
 */
export function tiesOf(nodes: readonly Node[]): Ties {
  const ties = new Map<Node, Tie>();
  const byKey = new Map(nodes.toReversed().flatMap((node) => node.keys.map((key) => [key, node] as const)));
  for (const node of nodes) {
    const { follows } = node.entry.link;
    const to = follows === undefined ? undefined : byKey.get(pageKey(follows));
    if (to && rootOf(to, ties) !== node) ties.set(node, { to, ...followed(node, to) });
  }
  const members = new Map<Node, Node[]>();
  for (const node of nodes) members.set(rootOf(node, ties), [...(members.get(rootOf(node, ties)) ?? []), node]);
  const byLink = linkRelations(nodes);
  for (const [index, node] of nodes.entries()) {
    if (ties.has(node)) continue;
    const own = members.get(node) ?? [];
    let best: Tie | null = null;
    for (const to of nodes.slice(0, index)) {
      const root = rootOf(to, ties);
      if (root === node) continue;
      const linked = byLink(node, to) ?? turned(byLink(to, node));
      const relation = linked ?? titleRelation(node.features, to.features);
      if (!relation || (best && best.strength > relation.strength)) continue;
      if (!linked && (members.get(root) ?? []).some(({ features }) => contradict(features, node.features))) continue;
      best = { to, ...relation };
    }
    if (!best) continue;
    const root = rootOf(best.to, ties);
    ties.set(node, best);
    members.set(root, [...(members.get(root) ?? []), ...own]);
  }
  return ties;
}

/** The Entry that all of a story goes back to. */
export function rootOf(node: Node, ties: Ties): Node {
  let root = node;
  for (let tie = ties.get(root); tie; tie = ties.get(root)) root = tie.to;
  return root;
}

function followed(node: Node, to: Node): Relation {
  return {
    strength: 5,
    why: { en: `saved as following “${nameOf(to)}”`, ja: `「${nameOf(to)}」の続報として保存されています` },
    whyOther: { en: `“${nameOf(node)}” was saved as following it`, ja: `「${nameOf(node)}」がこの続報として保存されています` },
  };
}

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
  const ties = followingTies(nodes);
  const roots = new Map(nodes.map((node) => [node, rootOf(node, ties)]));
  const byLink = linkRelations(nodes);
  for (const [index, node] of nodes.entries()) {
    if (ties.has(node)) continue;
    const best = bestTie(node, nodes.slice(0, index), roots, byLink);
    if (!best) continue;
    ties.set(node, best);
    const root = rootOf(best.to, ties);
    for (const [member, its] of roots) if (its === node) roots.set(member, root);
  }
  return ties;
}

/** What the author said comes first; what would close a circle is passed over. */
function followingTies(nodes: readonly Node[]): Map<Node, Tie> {
  const ties = new Map<Node, Tie>();
  const byKey = new Map(nodes.toReversed().flatMap((node) => node.keys.map((key) => [key, node] as const)));
  for (const node of nodes) {
    const { follows } = node.entry.link;
    const to = follows === undefined ? undefined : byKey.get(pageKey(follows));
    if (to && rootOf(to, ties) !== node) ties.set(node, { to, ...followed(node, to) });
  }
  return ties;
}

/** The strongest tie to one of these, the last saved of equals. One title alike is not enough: half of the story has to be, and nothing in it may contradict. */
function bestTie(node: Node, before: readonly Node[], roots: ReadonlyMap<Node, Node>, byLink: ReturnType<typeof linkRelations>): Tie | null {
  const stories = new Map<Node, { size: number; alike: number; contradicted: boolean }>();
  const candidates = before.flatMap((to) => {
    const root = roots.get(to);
    if (!root || root === node) return [];
    const linked = byLink(node, to) ?? turned(byLink(to, node));
    const titled = titleRelation(node.features, to.features);
    const story = stories.get(root) ?? { size: 0, alike: 0, contradicted: false };
    stories.set(root, { size: story.size + 1, alike: story.alike + (titled ? 1 : 0), contradicted: story.contradicted || contradict(node.features, to.features) });
    const relation = linked ?? titled;
    return relation ? [{ to, root, linked: linked !== null, ...relation }] : [];
  });
  const belongs = (root: Node): boolean => {
    const story = stories.get(root);
    return story !== undefined && !story.contradicted && story.alike * 2 >= story.size;
  };
  const fit = candidates.filter(({ linked, root }) => linked || belongs(root));
  const [best] = fit.toReversed().sort((one, other) => other.strength - one.strength);
  return best ? { to: best.to, strength: best.strength, why: best.why, whyOther: best.whyOther } : null;
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

import { pageKey } from '../url/page-key.ts';
import { linkRelations } from './link-relation.ts';
import { kinByName } from './kin.ts';
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
  const kinOf = kinByName(nodes);
  for (const [index, node] of nodes.entries()) {
    if (ties.has(node)) continue;
    const best = bestTie(node, { before: nodes.slice(0, index), kin: kinOf, roots, byLink });
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
function bestTie(node: Node, { before, kin, roots, byLink }: Around): Tie | null {
  const linked = before.flatMap((to) => {
    const relation = roots.get(to) === node ? null : (byLink(node, to) ?? turned(byLink(to, node)));
    return relation ? [{ to, ...relation }] : [];
  });
  const titled = kin(node).flatMap((to) => {
    const relation = roots.get(to) === node ? null : titleRelation(node.features, to.features);
    return relation ? [{ to, ...relation }] : [];
  });
  const alike = new Set(titled.map(({ to }) => to));
  const stories = new Map<Node, boolean>();
  const belongs = (root: Node): boolean => {
    const members = before.filter((to) => roots.get(to) === root);
    return (
      members.filter((to) => alike.has(to)).length * 2 >= members.length &&
      !members.some((to) => contradict(node.features, to.features))
    );
  };
  const fit = titled.filter(({ to }) => {
    const root = roots.get(to) ?? to;
    const known = stories.get(root) ?? belongs(root);
    stories.set(root, known);
    return known;
  });
  const [best] = [strongest(fit), strongest(linked)]
    .flat()
    .sort((one, other) => other.strength - one.strength || before.indexOf(other.to) - before.indexOf(one.to));
  return best ?? null;
}

/** The last saved of the strongest, if there are any. @param ties in the order of saving */
function strongest(ties: readonly Tie[]): readonly Tie[] {
  return ties.reduce<readonly Tie[]>(([best], tie) => (best && best.strength > tie.strength ? [best] : [tie]), []);
}

interface Around {
  /** Saved before it. */
  readonly before: readonly Node[];
  /** Of these, the ones whose titles may have something to say of the same story. */
  readonly kin: (node: Node) => readonly Node[];
  readonly roots: ReadonlyMap<Node, Node>;
  readonly byLink: ReturnType<typeof linkRelations>;
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
    whyOther: {
      en: `“${nameOf(node)}” was saved as following it`,
      ja: `「${nameOf(node)}」がこの続報として保存されています`,
    },
  };
}

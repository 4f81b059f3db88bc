import { pageKey } from '../url/page-key.ts';
import { clusterOdds } from './cluster-odds.ts';
import { byPair, clustersOf, type Clusters } from './clusters.ts';
import { linkRelations } from './link-relation.ts';
import { likenessesAmong, type Likeness } from './likeness.ts';
import { nameOf, type Node } from './node.ts';
import { titleRelation, type Relation } from './relation.ts';
import { treeOf, type Edge, type Ties } from './tree.ts';
import { ENOUGH } from './weights.ts';

/**
 * Entries that are one story; and by Entry, the likeliest one saved before it of which
 * the titles say too little to make them one.
 */
export interface Tied {
  readonly ties: Ties;
  readonly perhaps: ReadonlyMap<Node, Likeness>;
}

/**
 * What the author said comes first, then links between pages: each Entry to one saved before it, because an
 * article that links to two stories does not make them one. Then titles, the likeliest pair first: two
 * clusters are one where all pairs across them say so on average and none contradicts. Titles of earlier
 * months never tie, and what the author has set apart is tied only to what he says follows it. @param nodes in the
 * order of saving
 */
export function tiesOf(nodes: readonly Node[]): Tied {
  const clusters = clustersOf(nodes);
  const following = followingEdges(nodes, clusters);
  const edges = [...following, ...linkEdges(nodes, new Set(following.map(({ from }) => from)), clusters)];
  // What came in by the author's word or a link may be worded as it likes: it says nothing against a title that is like
  // the others'.
  const placed = new Set(edges.map(({ from }) => from));
  const likenesses = likenessesAmong(nodes);
  const sayEnough = clusterOdds(clusters, byPair(likenesses), (node) => !node.earlier && !placed.has(node));
  for (const { from, to, odds: own } of likenesses) {
    if (own < ENOUGH.latin) break;
    const enough = isLatin(from) && isLatin(to) ? ENOUGH.latin : ENOUGH.other;
    if (own < enough || from.earlier || to.earlier || areApart(from, to) || clusters.areOne(from, to)) continue;
    if (!sayEnough(from, to, enough)) continue;
    clusters.join(to, from);
    edges.push({ from, to, relation: titleRelation(from, to) });
  }
  const perhaps = new Map<Node, Likeness>();
  for (const likeness of likenesses) {
    const { from, to, odds: own } = likeness;
    if (own < ENOUGH.perhaps) break;
    if (perhaps.has(from) || areApart(from, to) || clusters.areOne(from, to)) continue;
    perhaps.set(from, likeness);
  }
  return { ties: treeOf(nodes, edges), perhaps };
}

function followingEdges(nodes: readonly Node[], clusters: Clusters): Edge[] {
  const byKey = new Map(nodes.toReversed().flatMap((node) => node.keys.map((key) => [key, node] as const)));
  return nodes.flatMap((node) => {
    const { follows } = node.entry.link;
    const to = follows === undefined ? undefined : byKey.get(pageKey(follows));
    // What would close a circle is passed over.
    if (!to || clusters.areOne(node, to)) return [];
    clusters.join(to, node);
    return [{ from: node, to, relation: followed(node, to) }];
  });
}

function linkEdges(nodes: readonly Node[], following: ReadonlySet<Node>, clusters: Clusters): Edge[] {
  const linkedBefore = linkRelations(nodes);
  return nodes.flatMap((node) => {
    if (following.has(node)) return [];
    const best = linkedBefore(node)
      .filter(({ to }) => !areApart(node, to) && !clusters.areOne(node, to))
      .at(-1);
    if (!best) return [];
    clusters.join(best.to, node);
    return [{ from: node, to: best.to, relation: best.relation }];
  });
}

/**
 * Whether the author has said that one of them stands alone; of an earlier month, that was said of that month's post.
 */
function areApart(from: Node, to: Node): boolean {
  return from.entry.link.apart === true || (to.entry.link.apart === true && !to.earlier);
}

function isLatin({ features }: Node): boolean {
  return features.pairs.size === 0 && !/[ぁ-ん]/u.test(features.wording);
}

function followed(node: Node, to: Node): Relation {
  return {
    why: { en: `saved as a follow-up to “${nameOf(to)}”`, ja: `「${nameOf(to)}」の続報として保存されています` },
    whyOther: {
      en: `“${nameOf(node)}” was saved as a follow-up to it`,
      ja: `「${nameOf(node)}」がこの続報として保存されています`,
    },
    said: true,
  };
}

import { pageKey } from '../url/page-key.ts';
import { clusterOdds } from './cluster-odds.ts';
import { clustersOf, type Clusters } from './clusters.ts';
import { linkRelations } from './link-relation.ts';
import { likeliestFirst, type Pairs } from './likeliest.ts';
import { likenessesAmong } from './likeness.ts';
import { keysOf, nameOf, type Node } from './node.ts';
import { titleRelation, type Relation } from './relation.ts';
import { reportEdges } from './reports.ts';
import { treeOf, type Edge, type Ties } from './tree.ts';
import { ENOUGH } from './weights.ts';

/**
 * Entries that are one story; and by Entry, the likeliest one saved before it of which
 * the titles say too little to make them one.
 */
export interface Tied {
  readonly ties: Ties;
  readonly perhaps: ReadonlyMap<Node, Perhaps>;
}

/** An Entry, and the one saved before it that its story may go on from; with the log odds. */
export interface Perhaps {
  readonly from: Node;
  readonly to: Node;
  readonly odds: number;
}

/**
 * What the author said comes first, then links between pages: each Entry to one saved before it, because an
 * article that links to two stories does not make them one. Then titles, the likeliest pair first: two
 * clusters are one where all pairs across them say so on average and none contradicts. Titles of earlier
 * months never tie, and what the author has set apart is tied only to what is said to follow it. @param nodes in the
 * order of saving
 */
export function tiesOf(nodes: readonly Node[]): Tied {
  const clusters = clustersOf(nodes);
  const following = followingEdges(nodes, clusters);
  const edges = [...following, ...linkEdges(nodes, new Set(following.map(({ from }) => from)), clusters)];
  const reports = reportEdges(nodes, (from, to) => {
    if (areApart(from, to) || clusters.areOne(from, to) || edges.some((edge) => edge.from === from)) return false;
    clusters.join(to, from);
    return true;
  });
  edges.push(...reports);
  // What came in by the author's word or a link may be worded as it likes: it says nothing against a title that is like
  // the others'.
  const placed = new Set(edges.map(({ from }) => from));
  const likenesses = likenessesAmong(nodes);
  const likeliest = likeliestFirst(likenesses);
  const sayEnough = clusterOdds(clusters, likenesses, (node) => !node.earlier && !placed.has(node));
  edges.push(...titleEdges(nodes, likeliest, { clusters, sayEnough }));
  return { ties: treeOf(nodes, edges), perhaps: perhapsAmong(nodes, likeliest, clusters) };
}

interface Joining {
  readonly clusters: Clusters;
  readonly sayEnough: (from: Node, to: Node, enough: number) => boolean;
}

function titleEdges(nodes: readonly Node[], likeliest: Pairs, joining: Joining): readonly Edge[] {
  const { clusters } = joining;
  const edges: Edge[] = [];
  likeliest.odds.forEach((odds, at) => {
    const from = nodes[likeliest.from[at] ?? 0] as Node;
    const to = nodes[likeliest.to[at] ?? 0] as Node;
    // Most pairs are of one cluster by then.
    if (odds < ENOUGH.latin || clusters.areOne(from, to) || !areTied(from, to, odds, joining)) return;
    clusters.join(to, from);
    edges.push({ from, to, relation: titleRelation(from, to) });
  });
  return edges;
}

function areTied(from: Node, to: Node, odds: number, { sayEnough }: Joining): boolean {
  const enough = isLatin(from) && isLatin(to) ? ENOUGH.latin : ENOUGH.other;
  const mayBe = odds >= enough && !from.earlier && !to.earlier && !areApart(from, to);
  return mayBe && sayEnough(from, to, enough);
}

function perhapsAmong(nodes: readonly Node[], likeliest: Pairs, clusters: Clusters): ReadonlyMap<Node, Perhaps> {
  const perhaps = new Map<Node, Perhaps>();
  likeliest.odds.forEach((odds, at) => {
    const from = nodes[likeliest.from[at] ?? 0] as Node;
    const to = nodes[likeliest.to[at] ?? 0] as Node;
    if (odds < ENOUGH.perhaps || clusters.areOne(from, to) || areApart(from, to) || perhaps.has(from)) return;
    perhaps.set(from, { from, to, odds });
  });
  return perhaps;
}

function followingEdges(nodes: readonly Node[], clusters: Clusters): Edge[] {
  const following = nodes.filter(({ entry }) => entry.link.follows !== undefined);
  if (following.length === 0) return [];
  const byKey = new Map(nodes.toReversed().flatMap((node) => keysOf(node).map((key) => [key, node] as const)));
  return following.flatMap((node) => {
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
  return features.pairs.length === 0 && !/[ぁ-ん]/u.test(features.wording);
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

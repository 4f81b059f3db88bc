import type { LinkUrl } from '../../model.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { pageKey } from '../url/page-key.ts';
import { nameOf, type Node } from './node.ts';
import { hintsAtOne, type Relation } from './relation.ts';

// A page that links to more saved pages than this is a list, or links to them in its margin.
const MOST_LINKED = 2;
// A page that more saved pages link to than this is one that everybody links to.
const MOST_LINKING = 3;

/** By the linking and the linked Entry: which saved pages link to which, as far as that says something about them. */
export function linkRelations(nodes: readonly Node[]): (from: Node, to: Node) => Relation | null {
  const byKey = new Map(nodes.flatMap((node) => node.keys.map((key) => [key, node] as const)));
  const linked = new Map(nodes.map((node) => [node, linkedNodes(node, byKey)] as const));
  const linking = new Map<Node, number>();
  for (const targets of linked.values()) for (const target of targets) linking.set(target, (linking.get(target) ?? 0) + 1);
  return (from, to) => {
    const targets = linked.get(from);
    if (!targets?.has(to) || from.features.digest || to.features.digest || isTopPage(to.entry.link.url)) return null;
    const doubtful = targets.size > MOST_LINKED || (linking.get(to) ?? 0) > MOST_LINKING || hostOf(from) === hostOf(to);
    if (doubtful && !hintsAtOne(from.features, to.features)) return null;
    return {
      strength: 4,
      why: { en: `its page links to “${nameOf(to)}”`, ja: `このページから「${nameOf(to)}」へリンクがあります` },
      whyOther: { en: `“${nameOf(from)}” links to it`, ja: `「${nameOf(from)}」からこのページへリンクがあります` },
    };
  };
}

function linkedNodes(node: Node, byKey: ReadonlyMap<string, Node>): ReadonlySet<Node> {
  const { article } = node.entry;
  const found = new Set<Node>();
  for (const link of article.ok ? article.value.links : []) {
    const url = canonicalUrl(link);
    const target = url.ok ? byKey.get(pageKey(url.value)) : undefined;
    if (target && target !== node) found.add(target);
  }
  return found;
}

function isTopPage(url: LinkUrl): boolean {
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|index\.\w+)?$/iu.test(pathname);
}

function hostOf({ entry }: Node): string {
  return new URL(entry.link.url).hostname.replace(/^www\./u, '');
}

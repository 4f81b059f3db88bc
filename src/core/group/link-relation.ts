import type { LinkUrl } from '../../model.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { pageKey, plainHost } from '../url/page-key.ts';
import { nameOf, type Node } from './node.ts';
import { hintsAtOne, type Relation } from './relation.ts';

// A page that links to more saved pages than this is a list, or links to them in its margin.
const MOST_LINKED = 2;
// A page that more saved pages link to than this is one that everybody links to.
const MOST_LINKING = 3;

/** By the linking and the linked Entry: which saved pages link to which, as far as that says something about them. */
export function linkRelations(nodes: readonly Node[]): (from: Node, to: Node) => Relation | null {
  const saved = {
    byKey: new Map(nodes.flatMap((node) => node.keys.map((key) => [key, node] as const))),
    hosts: new Set(nodes.flatMap(hostsOf)),
  };
  const linked = new Map(nodes.map((node) => [node, linkedNodes(node, saved)] as const));
  const linking = new Map<Node, number>();
  for (const targets of linked.values())
    for (const target of targets) linking.set(target, (linking.get(target) ?? 0) + 1);
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

interface Saved {
  readonly byKey: ReadonlyMap<string, Node>;
  readonly hosts: ReadonlySet<string>;
}

function linkedNodes(node: Node, { byKey, hosts }: Saved): ReadonlySet<Node> {
  const { article } = node.entry;
  const found = new Set<Node>();
  for (const link of article.ok ? article.value.links : []) {
    // Most links lead to pages that nobody saved; working out their keys would take longer than all the rest.
    if (!hosts.has(hostIn(link))) continue;
    const url = canonicalUrl(link);
    const target = url.ok ? byKey.get(pageKey(url.value)) : undefined;
    if (target && target !== node) found.add(target);
  }
  return found;
}

function hostsOf({ entry }: Node): readonly string[] {
  const moved = entry.changes.flatMap((change) => (change.kind === 'moved' ? [change.now] : []));
  return [entry.link.url, ...moved].map(hostIn);
}

/** The host of an absolute URL as its twins have it, without parsing the URL. */
function hostIn(url: string): string {
  const after = url.slice(url.indexOf('//') + 2);
  const end = after.search(/[/?#:]/u);
  return plainHost(end < 0 ? after : after.slice(0, end));
}

function isTopPage(url: LinkUrl): boolean {
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|index\.\w+)?$/iu.test(pathname);
}

function hostOf({ entry }: Node): string {
  return new URL(entry.link.url).hostname.replace(/^www\./u, '');
}

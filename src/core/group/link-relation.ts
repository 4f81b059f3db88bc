import type { LinkUrl } from '../../model.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { hostName } from '../url/host-name.ts';
import { hostOfKey, isKeyOnHost, pageKey, plainHost } from '../url/page-key.ts';
import { contradict } from './contradiction.ts';
import { keysOf, nameOf, type Node } from './node.ts';
import { hintAtOne, turned, type Relation } from './relation.ts';
import { isTopPath } from '../url/top-path.ts';

// A page that links to more saved pages than this is a list, or links to them in its margin.
const MOST_LINKED = 2;
// A page that more saved pages link to than this is one that everybody links to.
const MOST_LINKING = 3;

/** An Entry saved before, and what a link between the two pages says. */
export interface Linked {
  readonly to: Node;
  readonly relation: Relation;
}

/**
 * By Entry: those saved before it that its page links to or whose pages link to it, as far as that says something about
 * them, in the order of saving. @param nodes in the order of saving
 */
export function linkRelations(nodes: readonly Node[]): (node: Node) => readonly Linked[] {
  // Pages that nobody has read link to nothing.
  if (nodes.every(({ entry: { article } }) => !article.ok || article.value.links.length === 0)) return () => [];
  const saved = savedPages(nodes);
  const linked = new Map(nodes.map((node) => [node, linkedNodes(node, saved)] as const));
  const linking = new Map<Node, number>();
  for (const targets of linked.values())
    for (const target of targets) linking.set(target, (linking.get(target) ?? 0) + 1);
  const isTelling = (from: Node, to: Node, targets: ReadonlySet<Node>): boolean => {
    if (from.features.digest || to.features.digest || isTopPage(to.entry.link.url)) return false;
    const doubtful =
      targets.size > MOST_LINKED ||
      (linking.get(to) ?? 0) > MOST_LINKING ||
      hostName(from.entry.link.url) === hostName(to.entry.link.url);
    return !doubtful || (hintAtOne(from, to) && !contradict(from.features, to.features));
  };
  const before = new Map<Node, Linked[]>();
  for (const [from, targets] of linked)
    for (const to of targets)
      if (isTelling(from, to, targets)) {
        const [later, sooner] = from.place > to.place ? [from, to] : [to, from];
        const relation = later === from ? linkTo(from, to) : turned(linkTo(from, to));
        const known = before.get(later);
        if (known) known.push({ to: sooner, relation });
        else before.set(later, [{ to: sooner, relation }]);
      }
  return (node) => (before.get(node) ?? []).toSorted((one, other) => one.to.place - other.to.place);
}

function linkTo(from: Node, to: Node): Relation {
  return {
    why: { en: `its page links to “${nameOf(to)}”`, ja: `このページから「${nameOf(to)}」へリンクがあります` },
    whyOther: { en: `“${nameOf(from)}” links to it`, ja: `「${nameOf(from)}」からこのページへリンクがあります` },
    said: false,
  };
}

interface SavedPages {
  readonly byKey: ReadonlyMap<string, Node>;
  /** Plain. */
  readonly hosts: ReadonlySet<string>;
  /** The only page with a key on a host. */
  readonly alone: ReadonlyMap<string, Node>;
}

function savedPages(nodes: readonly Node[]): SavedPages {
  const byKey = new Map(nodes.flatMap((node) => keysOf(node).map((key) => [key, node] as const)));
  const alone = new Map<string, Node>();
  const shared = new Set<string>();
  for (const [key, node] of byKey) {
    const host = hostOfKey(key);
    if ((alone.get(host) ?? node) !== node) shared.add(host);
    alone.set(host, node);
  }
  for (const host of shared) alone.delete(host);
  return { byKey, hosts: new Set(nodes.flatMap(hostsOf)), alone };
}

function linkedNodes(node: Node, { byKey, hosts, alone }: SavedPages): ReadonlySet<Node> {
  const { article } = node.entry;
  const found = new Set<Node>();
  for (const link of article.ok ? article.value.links : []) {
    // Most links lead to pages that nobody saved; working out their keys would take longer than all the rest.
    const host = hostIn(link);
    if (!hosts.has(host)) continue;
    // Most of the others lead to the page's own site, of which nothing else is saved.
    if (alone.get(host) === node && isKeyOnHost(link)) continue;
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
  return search === '' && isTopPath(pathname);
}

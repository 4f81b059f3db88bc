import type { Item } from '../../issue.ts';
import type { Entry, LinkUrl, PageKey } from '../../model.ts';
import { ALIASES } from '../group/vocabulary/aliases.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { firstKindOf, originOf, type FirstKind } from '../url/page-origin.ts';
import { pageKey } from '../url/page-key.ts';
import { hostnameOf } from '../url/plain-url.ts';
import { isSameSite } from '../url/same-site.ts';

const KIND_TEXT: Readonly<Record<FirstKind, string>> = {
  cve: '脆弱性情報',
  paper: '論文',
  authority: '公的機関',
  vendor: '当事者の発表',
};
const MOST = 2;

export type KnownPages = Pick<ReadonlySet<PageKey>, 'has'>;

/**
 * The pages that an article says are where its news comes from, as far as they can be told: those it links to that are
 * an authority's, a vendor's, a record or a paper. None for a page that is itself one. @param known pages that need no
 * hint
 */
export function firstSourcesOf({ link, article }: Entry, url: LinkUrl, known: KnownPages): Item['firstSources'] {
  if (!article.ok || originOf(url, article.value.site) === 'official') return [];
  const names = namesIn(article.value.title || (link.title ?? ''));
  const own = hostnameOf(url);
  const found = new Map<PageKey, Item['firstSources'][number]>();
  for (const target of article.value.links) {
    const address = canonicalUrl(target);
    if (!address.ok || isSameSite(hostnameOf(address.value), own)) continue;
    const kind = firstKindOf(address.value, names);
    if (kind === null || known.has(pageKey(address.value)) || found.has(pageKey(address.value))) continue;
    found.set(pageKey(address.value), { url: address.value, kind, kindText: KIND_TEXT[kind] });
    if (found.size === MOST) break;
  }
  return [...found.values()];
}

/** Names of four letters or more in a title; 「オラクル」 counts for `oracle`. */
function namesIn(title: string): ReadonlySet<string> {
  const whole = title.normalize('NFKC').toLowerCase();
  const aliases = [...ALIASES].flatMap(([alias, name]) => (whole.includes(alias) ? [name] : []));
  return new Set([...(whole.match(/[a-z][a-z0-9-]{3,}/gu) ?? []), ...aliases]);
}

import type { LinkUrl, Message, Page } from '../../model.ts';
import { redirectOf, type Redirect } from './follow-redirects.ts';
import { PAGES } from './record.ts';
import { recordsIn, type Kept, type Revisit } from './records-in.ts';

export interface WarcPages {
  /** In the order of the file; `url` is where the way to it began. */
  readonly pages: readonly Page[];
  readonly problems: readonly Message[];
}

/**
 * The pages of a web archive: what was answered with 200 and is HTML or PDF. The redirects that lead to a page are
 * joined to it, and a revisit has the body that it points to. Never throws for what the file holds.
 */
export async function pagesInWarc(bytes: Uint8Array): Promise<WarcPages> {
  const { kept, revisits, problems } = await recordsIn(bytes);
  const all = [...kept, ...revisited(kept, revisits)].toSorted((one, other) => one.order - other.order);
  const pages: Page[] = [];
  const byUrl = new Map<LinkUrl, Page>();
  const ways = new Map<LinkUrl, readonly Redirect[]>();
  for (const { page, resourceType } of all) {
    const way = ways.get(page.finalUrl) ?? [];
    ways.delete(page.finalUrl);
    const redirect = redirectOf(page);
    if (redirect && !way.some(({ url }) => url === redirect.to)) ways.set(redirect.to, [...way, redirect]);
    if (redirect || page.status !== 200 || !isDocument(page, resourceType)) continue;
    const whole = onItsWay(page, way);
    byUrl.set(page.finalUrl, byUrl.get(page.finalUrl) ?? page);
    pages.push(whole);
  }
  // A page that was there already is not fetched again behind a redirect.
  for (const [url, way] of ways) {
    const page = byUrl.get(url);
    if (page) pages.push(onItsWay(page, way));
  }
  return { pages, problems };
}

/** A revisit holds no body: it points to the record that has it, by address and date or by its digest. */
function revisited(kept: readonly Kept[], revisits: readonly Revisit[]): readonly Kept[] {
  if (revisits.length === 0) return [];
  const byDigest = new Map(kept.map((one) => [one.digest, one]));
  const byAddress = new Map<string, Kept>(kept.map((one) => [one.page.finalUrl, one]));
  return revisits.flatMap(({ url, order, fetchedAt, digest, refersTo }): Kept[] => {
    const original = byDigest.get(digest) ?? byAddress.get(refersTo);
    return original ? [{ ...original, order, page: { ...original.page, url, finalUrl: url, fetchedAt } }] : [];
  });
}

/** Browsertrix says what a record was loaded as; of others the type decides. */
function isDocument({ headers }: Page, resourceType: string): boolean {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  return PAGES.test(type) && (resourceType === '' || /^(?:document|pageinfo)$/iu.test(resourceType));
}

function onItsWay(page: Page, way: readonly Redirect[]): Page {
  const [first] = way;
  if (!first) return page;
  const hops = way.map(({ url, status, headers }) => ({ url, status, headers }));
  return { ...page, url: first.url, redirects: way.map(({ url }) => url), hops };
}

import type { LinkUrl, Page, PageVersion } from '../../model.ts';
import { canonicalUrl } from '../url/canonical-url.ts';

/** A redirect that another program has kept as a record of its own. */
export interface Redirect extends Pick<Page, 'url' | 'status' | 'headers' | 'fetchedAt'> {
  readonly to: LinkUrl;
}

const MOST_REDIRECTS = 20;

/** Where the answer leads; null where it does not redirect. */
export function redirectOf({ finalUrl, status, headers, fetchedAt }: Page): Redirect | null {
  if (status < 300 || status > 399) return null;
  const location = headers.find(([name]) => name === 'location')?.[1] ?? '';
  if (location === '' || !URL.canParse(location, finalUrl)) return null;
  const to = canonicalUrl(new URL(location, finalUrl).href);
  return to.ok ? { url: finalUrl, status, headers, fetchedAt, to: to.value } : null;
}

/**
 * The versions, and under the URL of each redirect the version that it leads to within the file, if there is one: of
 * several the one that was fetched next to it.
 */
export function followed(versions: readonly PageVersion[], redirects: readonly Redirect[]): readonly PageVersion[] {
  if (redirects.length === 0) return versions;
  const pages = new Map<LinkUrl, PageVersion[]>();
  for (const version of versions) pages.set(version.finalUrl, [...(pages.get(version.finalUrl) ?? []), version]);
  const next = new Map(redirects.map(({ url, to }) => [url, to]));
  const reached = redirects.flatMap(({ url, to, fetchedAt }): PageVersion[] => {
    let end = to;
    for (let count = 0; count < MOST_REDIRECTS && !pages.has(end) && next.has(end); count += 1)
      end = next.get(end) ?? end;
    const from = Date.parse(fetchedAt);
    const [nearest] = (pages.get(end) ?? []).toSorted((one, other) => distance(one, from) - distance(other, from));
    return nearest ? [{ ...nearest, url }] : [];
  });
  return [...versions, ...reached];
}

function distance({ fetchedAt }: PageVersion, from: number): number {
  return Math.abs(Date.parse(fetchedAt) - from);
}

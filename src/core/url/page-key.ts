import normalizeUrl from 'normalize-url';
import type { LinkUrl, PageKey } from '../../model.ts';
import { HOST_TRACKERS, REDIRECTORS, TRACKERS, TWINS } from './trackers.ts';

/** What two URLs of the same page have in common: no scheme, www, trackers, index file or trailing slash; mobile and AMP twins folded. */
export function pageKey(url: LinkUrl): PageKey {
  const target = new URL(destination(url));
  // Text fragments and #utm_… only; #/route and #section may be another page of a script-made site.
  target.hash = /^#(?:!?\/)/u.test(target.hash) ? target.hash : '';
  for (const [host, names] of Object.entries(HOST_TRACKERS)) {
    if (target.hostname === host || target.hostname.endsWith(`.${host}`)) for (const name of names) target.searchParams.delete(name);
  }
  target.hostname = target.hostname.replace(/^(?:www|m|mobile|amp|sp)\.(?=[^.]+\.[^.]+)/u, '');
  target.pathname = target.pathname.replace(/\/amp\/?$/u, '/').replace(/^\/amp\/(?=.)/u, '/');
  target.hostname = TWINS[target.hostname] ?? target.hostname;
  if (target.hostname.endsWith('.m.wikipedia.org')) target.hostname = target.hostname.replace('.m.', '.');
  return normalizeUrl(target.href, {
    stripWWW: true,
    stripHash: false,
    stripProtocol: true,
    removeQueryParameters: [...TRACKERS],
    removeDirectoryIndex: [/^(?:index|default)\.(?:html?|php|aspx?)$/u],
    removeTrailingSlash: true,
    sortQueryParameters: true,
  }) as PageKey;
}

/** Host names of which a saved line for the same page holds at least one, for a search in the library's text. */
export function pageHosts(url: LinkUrl): readonly string[] {
  const { hostname } = new URL(`http://${pageKey(url)}`);
  const twins = Object.entries(TWINS).filter(([, key]) => hostname === key).map(([host]) => host);
  return [hostname.replace(/^[^.]+\.(?=wikipedia\.org$)/u, ''), ...twins];
}

/** Where a redirector's URL leads; the URL itself where it is none. */
export function destination(url: string): string {
  for (let hops = 0; hops < 3; hops += 1) {
    const { hostname, pathname, searchParams } = new URL(url);
    const inner = REDIRECTORS.filter(({ address }) => address.test(`${hostname}${pathname}`))
      .map(({ parameter }) => searchParams.get(parameter) ?? '')
      .find((value) => /^https?:\/\//iu.test(value) && URL.canParse(value));
    if (inner === undefined) return url;
    url = inner;
  }
  return url;
}

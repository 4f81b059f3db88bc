import type { LinkUrl } from '../../model.ts';
import { TEXT_FRAGMENT } from './canonical-url.ts';
import { destination } from './destination.ts';
import { pageKey, pathOf, plainHost } from './page-key.ts';
import { isReadAsIs } from './plain-url.ts';
import { hasSiteRule } from './site-paths.ts';

/** What a page's key says before its query: pages of other stems are other pages. */
export function keyStem(url: LinkUrl): string {
  return pageKey(url).replace(/[?#].*$/su, '');
}

/**
 * The stem of a URL of the form of `PLAIN_URL` that `canonicalUrl` would leave as it is, in a fifth of the time that
 * its key takes, most of whose rules are about queries. Null says nothing.
 */
export function plainStem(url: string, hostname: string, pathname: string): string | null {
  if (!isReadAsIs(url, hostname) || url.includes(TEXT_FRAGMENT) || destination(url) !== url) return null;
  const [host, path] = [plainHost(hostname), pathOf(pathname)];
  return hasSiteRule(host, path) ? null : `${host}${path}`;
}

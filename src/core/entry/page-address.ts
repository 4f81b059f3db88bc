import type { Entry, LinkUrl } from '../../model.ts';
import { isAmpAddress } from '../url/amp-address.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { destination } from '../url/destination.ts';
import { pageKey, withoutTrackers } from '../url/page-key.ts';
import { hostnameOf } from '../url/plain-url.ts';
import { isSameSite } from '../url/same-site.ts';

/**
 * The address that readers are sent to: as it was saved, but for what only leads on (a short link, a viewer, a share
 * link) the page's own, without what says where a reader came from.
 */
export function pageAddress({ link, found, article }: Pick<Entry, 'link' | 'found' | 'article'>): LinkUrl {
  const saved = addressOf(destination(link.url), link.url);
  if (!found || !article.ok) return saved;
  const own = found.canonical as LinkUrl | undefined;
  if (own !== undefined && isAmpAddress(saved) && pageKey(own) === pageKey(saved)) return addressOf(own, saved);
  const led = !isSameSite(hostnameOf(saved), hostnameOf(found.finalUrl)) && pageKey(saved) !== pageKey(found.finalUrl);
  return led ? addressOf(destination(found.finalUrl), found.finalUrl) : saved;
}

function addressOf(url: string, otherwise: LinkUrl): LinkUrl {
  const address = canonicalUrl(withoutTrackers(url));
  return address.ok ? address.value : otherwise;
}

import type { FoundLink } from '../core/sources/source.ts';
import { canonicalUrl } from '../core/url/canonical-url.ts';
import { ITEM_ID } from '../core/url/item-id.ts';
import type { LinkUrl } from '../model.ts';
import type { World } from '../world.ts';
import { followedUrl, notALink, refuseItself, standingOf } from './mark.ts';
import { hasSpace, spaceComplaint } from './url-complaint.ts';

/** What `--follows` names, which is none of the links themselves. */
export async function followed(world: World, given: string, links: readonly FoundLink[]): Promise<LinkUrl> {
  const follows = await linkNamed(world, given);
  for (const { url } of links) refuseItself(url, follows);
  return follows;
}

/** The saved link that is meant, as it was saved; a URL that is not in the library is taken all the same, and told. */
async function linkNamed(world: World, given: string): Promise<LinkUrl> {
  if (ITEM_ID.test(given)) return (await standingOf(world, given)).link.url;
  if (hasSpace(given)) throw spaceComplaint(given);
  const url = canonicalUrl(given);
  if (!url.ok) throw notALink(given, url.failure);
  return followedUrl(world, '--follows', url.value);
}

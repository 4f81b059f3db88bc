import type { PlacedLink } from '../core/library/add-links.ts';
import type { HeldPage } from '../core/sources/source.ts';
import { pageKey } from '../core/url/page-key.ts';
import { payloadDigest } from '../core/warc/record.ts';
import type { Link, Moment } from '../model.ts';
import type { World } from '../world.ts';

/** A Link and its page, as a file held both. */
export interface LinkWithPage {
  readonly link: Link;
  readonly page: HeldPage;
}

/**
 * Puts pages into the archive, each under the URL that its Link stands under and into its month; one that is there
 * already is left out. Resolves to their number when all are durable.
 * @param placed where the Links stand
 */
export async function keepPages(
  world: World,
  pages: readonly LinkWithPage[],
  placed: readonly PlacedLink[],
): Promise<number> {
  const places = new Map(placed.map((place) => [pageKey(place.link.url), place]));
  let kept = 0;
  for (const { link, page } of pages) {
    const { month, link: standing } = places.get(pageKey(link.url)) ?? {};
    if (month === undefined || standing === undefined) continue;
    const digest = payloadDigest(page.body);
    const versions = await world.archive.versions(month);
    if (versions.some((version) => version.url === standing.url && version.digest === digest)) continue;
    const { url } = standing;
    await world.archive.append(month, { finalUrl: link.url, ...page, url, fetchedAt: instantOf(link.savedAt) });
    kept += 1;
  }
  return kept;
}

/** A day stands for its noon, which is on that day nearly everywhere. */
function instantOf(moment: Moment): Moment {
  return moment.includes('T') ? moment : `${moment}T12:00:00Z`;
}

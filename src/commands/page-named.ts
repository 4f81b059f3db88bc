import { Complaint } from '../core/complaint.ts';
import { wallClock } from '../core/month/wall-clock.ts';
import { failureMessage } from '../core/report/failure-message.ts';
import { canonicalUrl } from '../core/url/canonical-url.ts';
import type { LinkUrl, Outcome, Page } from '../model.ts';
import type { World } from '../world.ts';

/** A URL as it was given on the command line. Throws a Complaint (exit 2) for what is none. */
export function linkUrlNamed(given: string): LinkUrl {
  const url = canonicalUrl(given);
  if (!url.ok) throw new Complaint(url.failure.detail, 2);
  return url.value;
}

/** The newest version that the archive has; null where it has none. */
export async function archivedPage(world: World, url: LinkUrl): Promise<Page | null> {
  for (const month of (await world.library.months()).toReversed()) {
    const version = (await world.archive.versions(month)).findLast((one) => one.url === url);
    if (!version) continue;
    const fetched = wallClock(version.fetchedAt, await world.timeZone());
    world.screen.detail({
      en: `from the archive of ${month}, fetched ${fetched}`,
      ja: `${month} のアーカイブから（${fetched} に取得）`,
    });
    return world.archive.read(version);
  }
  return null;
}

/** The page as it is now; it is not kept. */
export async function fetchedPage(world: World, url: LinkUrl): Promise<Page> {
  let fetched: Outcome<Page> | undefined;
  await world.network.fetchPages([url], async (_, outcome) => void (fetched = outcome), world.interrupted);
  const outcome = fetched;
  if (!outcome) throw new Complaint({ en: `${url}: interrupted`, ja: `${url}: 中断しました` });
  if (!outcome.ok) throw new Complaint(failureMessage(outcome.failure, url, await world.timeZone()));
  return outcome.value;
}

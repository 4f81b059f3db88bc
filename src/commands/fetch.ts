import { whatToFetch, type Known } from '../core/fetch/what-to-fetch.ts';
import { monthOf, previousMonth } from '../core/month/month.ts';
import { statusFailure } from '../core/fetch/status-failure.ts';
import { failureMessages, type FailedLink } from '../core/report/failures-report.ts';
import type { Failure, Link, LinkUrl, Month, Page, PageVersion } from '../model.ts';
import type { World } from '../world.ts';
import { monthNamed, nothingSaved } from './month-named.ts';
import { requireFolder } from './require-folder.ts';

export interface FetchOptions {
  readonly month: string | undefined;
  /** Look again at pages that are in the archive already. */
  readonly refresh: boolean;
}

/** Fetches what is not in the archive yet. Without a month: last month's and this month's links, for cron. */
export async function fetch(world: World, options: FetchOptions): Promise<void> {
  const timeZone = await world.timeZone();
  const now = world.now();
  const months =
    options.month === undefined
      ? [previousMonth(now, timeZone), monthOf(now.toISOString(), timeZone)]
      : [await monthNamed(world, options.month)];
  await requireFolder(world, { en: 'is nothing to fetch', ja: '取得するもの' });
  await world.files.lock(async () => {
    for (const month of months) {
      const { links, problems } = await world.library.read(month);
      for (const problem of problems) world.screen.complain(problem);
      if (links.length === 0 && options.month !== undefined) throw await nothingSaved(world, month);
      const known = await knownOf(world, month, links);
      const wanted = options.refresh
        ? links.filter((link) => link.mark !== 'skip').map((link) => link.url)
        : whatToFetch(known, now, 0);
      if (wanted.length > 0) await fetchAndTell(world, month, wanted);
    }
  });
}

async function fetchAndTell(world: World, month: Month, wanted: readonly LinkUrl[]): Promise<void> {
  const failures: FailedLink[] = [];
  try {
    await fetchInto(world, month, wanted, { failed: (url, failure) => void failures.push({ url, failure }) });
  } finally {
    const messages = failureMessages(failures, month, await world.timeZone());
    for (const message of messages.values()) world.screen.warn(message);
  }
}

/** What is known of the Links, whose pages are in the month's archive. */
export async function knownOf(world: World, month: Month, links: readonly Link[]): Promise<Known> {
  const [versions, failures, readings] = await Promise.all([
    world.archive.versions(month),
    world.archive.failures(month),
    world.articles.remembered(month),
  ]);
  return { links, versions, failures, readings };
}

interface FetchListeners {
  /** The Page is in the archive. */
  readonly arrived?: (version: PageVersion, page: Page) => void;
  /** There is no Page, or one whose status says that it is none. */
  readonly failed?: (url: LinkUrl, failure: Failure) => void;
}

/** Fetches the URLs into the month's archive, each as it arrives; failures are remembered. */
export async function fetchInto(
  world: World,
  month: Month,
  urls: readonly LinkUrl[],
  { arrived, failed }: FetchListeners,
): Promise<void> {
  let done = 0;
  const progress = (): void =>
    world.screen.progress({ en: `fetching ${done}/${urls.length}`, ja: `取得中 ${done}/${urls.length}` });
  progress();
  await world.network.fetchPages(
    urls,
    async (url, outcome) => {
      done += 1;
      if (outcome.ok) {
        const page = outcome.value;
        const version = await world.archive.append(month, page);
        arrived?.(version, page);
        const refused = statusFailure(page);
        if (refused) failed?.(url, refused);
        else world.screen.detail({ en: `fetched: ${url}`, ja: `取得しました: ${url}` });
      } else if (outcome.failure.kind !== 'interrupted') {
        await world.archive.recordFailure(month, url, { at: world.now().toISOString(), outcome });
        failed?.(url, outcome.failure);
      }
      progress();
    },
    world.interrupted,
  );
  world.screen.progress(null);
}

import { Complaint } from '../core/complaint.ts';
import { readingKey } from '../core/fetch/reading-key.ts';
import { whatToFetch, type Known } from '../core/fetch/what-to-fetch.ts';
import { TO_HAVE_ONE } from '../core/library/absent-folder.ts';
import type { PlacedLink } from '../core/library/add-links.ts';
import { byMonth } from '../core/library/by-month.ts';
import { monthOf, previousMonth } from '../core/month/month.ts';
import { statusFailure } from '../core/fetch/status-failure.ts';
import { failureMessage } from '../core/report/failure-message.ts';
import { failureMessages, type FailedLink } from '../core/report/failures-report.ts';
import { mistypedMessage, readMessage } from '../core/report/saved-report.ts';
import type { Failure, Link, LinkUrl, Month, Page, PageVersion, Reading } from '../model.ts';
import type { World } from '../world.ts';
import type { Saved } from './save.ts';
import { absentPassages } from './absent-passages.ts';
import { monthNamed, nothingSaved } from './month-named.ts';
import { tellNotices } from './post-made.ts';
import { rememberedEntries } from './remembered.ts';

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
  await requireFolder(world);
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

/** A mistyped --dir in a crontab would else fetch nothing every night, and say nothing. */
async function requireFolder(world: World): Promise<void> {
  if ((await world.library.months()).length > 0) return;
  const { path, state } = await (await world.inspection()).folder();
  if (state === 'absent')
    throw new Complaint(
      {
        en: `${path} is not there, so there is nothing to fetch. ${TO_HAVE_ONE.en}`,
        ja: `${path} がないので、取得するものがありません。${TO_HAVE_ONE.ja}`,
      },
      2,
    );
}

/**
 * Right after saving: fetches the Links of each month that are not in its archive, and tells what their pages
 * say, as do those that were handed over, and what was quoted and does not stand in them.
 */
export async function fetchSaved(world: World, { placed, known }: Omit<Saved, 'refused'>): Promise<void> {
  const timeZone = await world.timeZone();
  const tellFailed = (url: LinkUrl, failure: Failure): void => {
    world.screen.warn(failureMessage(failure, url, timeZone));
    const mistyped = known.has(url) ? null : mistypedMessage(failure, url);
    if (mistyped) world.screen.tell(mistyped);
  };
  const read = new Set<LinkUrl>();
  try {
    for (const [month, links] of byMonth(placed)) {
      const found = await knownOf(world, month, links);
      const [wanted, unread] = [whatToFetch(found, world.now(), 0), unreadOf(found)];
      if (wanted.length + unread.length === 0) continue;
      await world.articles.prepare();
      const reading: (readonly [version: PageVersion, Promise<Reading>])[] = [];
      for (const version of unread) reading.push([version, world.articles.read(await world.archive.read(version))]);
      if (wanted.length > 0)
        await fetchInto(world, month, wanted, {
          arrived: (version, page) => {
            if (statusFailure(page) === null) reading.push([version, world.articles.read(page)]);
          },
          failed: tellFailed,
        });
      const readings = new Map(await world.articles.remembered(month));
      for (const [version, article] of reading) {
        const one = await article;
        if (!one.article.ok && one.article.failure.kind === 'interrupted') break;
        readings.set(readingKey(version), one);
        read.add(version.url);
        if (one.article.ok) world.screen.tell(readMessage(one.article.value));
        else tellFailed(version.url, one.article.failure);
      }
      if (reading.length > 0) await world.articles.remember(month, readings);
    }
  } finally {
    await world.articles.close();
  }
  await tellAbsent(
    world,
    placed.filter(({ link }) => read.has(link.url)),
  );
}

async function tellAbsent(world: World, placed: readonly PlacedLink[]): Promise<void> {
  for (const [month, links] of byMonth(placed.filter(({ link }) => link.quote !== undefined))) {
    const entries = await rememberedEntries(
      world,
      links.map((link) => ({ month, link })),
    );
    tellNotices(world, await absentPassages(world, month, entries));
  }
}

/** The pages of the Links that were handed over and have not been read. */
function unreadOf({ links, versions, readings }: Known): readonly PageVersion[] {
  return links.flatMap(({ url }) => {
    const last = versions.findLast((version) => version.url === url);
    return last?.handedOver && !readings.has(readingKey(last)) ? [last] : [];
  });
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

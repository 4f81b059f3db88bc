import { readingKey } from '../core/fetch/reading-key.ts';
import { statusFailure } from '../core/fetch/status-failure.ts';
import { whatToFetch, type Known } from '../core/fetch/what-to-fetch.ts';
import type { PlacedLink } from '../core/library/add-links.ts';
import { byMonth } from '../core/library/by-month.ts';
import { failedApart, failureMessages, type FailedLink } from '../core/report/failures-report.ts';
import { mistypedMessage, notFetchedMessage, readMessage } from '../core/report/saved-report.ts';
import type { Article, Failure, Link, LinkUrl, Month, PageVersion, Reading } from '../model.ts';
import type { World } from '../world.ts';
import { absentNotices, withAbsentPassages } from './absent-passages.ts';
import { fetchInto, knownOf } from './fetch.ts';
import { tellNotices } from './post-made.ts';
import { rememberedEntries } from './remembered.ts';
import type { Saved } from './save.ts';

/**
 * Right after saving: fetches the Links of each month that are not in its archive, and tells what their pages
 * say, as do those that were handed over, and what was quoted and does not stand in them.
 */
export async function fetchSaved(world: World, { placed, known }: Omit<Saved, 'refused'>): Promise<void> {
  const tellRead = (url: LinkUrl, article: Article): void =>
    world.screen.tell(readMessage(article, placed.length > 1 ? url : null));
  const read = new Set<LinkUrl>();
  let missed = 0;
  try {
    for (const [month, links] of byMonth(placed)) {
      const failures: FailedLink[] = [];
      const tellFailed = (url: LinkUrl, failure: Failure): void => void failures.push({ url, failure });
      try {
        const done = await readMissing(world, month, links, { tellRead, tellFailed });
        missed += done.missed;
        for (const url of done.read) read.add(url);
      } finally {
        await tellFailures(world, month, failures, known);
      }
    }
  } finally {
    await world.articles.close();
  }
  if (missed > 0) world.screen.warn(notFetchedMessage(missed));
  await tellAbsent(
    world,
    placed.filter(({ link }) => read.has(link.url)),
  );
}

/** Each with what to do where its address is wrong; what failed with the network, once. */
async function tellFailures(
  world: World,
  month: Month,
  failures: readonly FailedLink[],
  known: ReadonlySet<LinkUrl>,
): Promise<void> {
  const apart = failedApart(failures);
  for (const [one, message] of failureMessages(failures, month, await world.timeZone())) {
    world.screen.warn(message);
    const mistyped = known.has(one.url) || !apart.has(one) ? null : mistypedMessage(one.failure, one.url);
    if (mistyped) world.screen.tell(mistyped);
  }
}

/** Which pages were read, and how many were not fetched because the run was interrupted. */
interface ReadMissing {
  readonly read: readonly LinkUrl[];
  readonly missed: number;
}

interface ReadTelling {
  readonly tellRead: (url: LinkUrl, article: Article) => void;
  readonly tellFailed: (url: LinkUrl, failure: Failure) => void;
}

/** Fetches and reads what is missing of a month's Links, and tells what was read. */
async function readMissing(
  world: World,
  month: Month,
  links: readonly Link[],
  { tellRead, tellFailed }: ReadTelling,
): Promise<ReadMissing> {
  const known = await knownOf(world, month, links);
  const [wanted, unread] = [whatToFetch(known, world.now(), 0), unreadOf(known)];
  if (wanted.length + unread.length === 0) return { read: [], missed: 0 };
  await world.articles.prepare();
  const reading: (readonly [version: PageVersion, Promise<Reading>])[] = [];
  for (const version of unread) reading.push([version, world.articles.read(await world.archive.read(version))]);
  const answered = new Set<LinkUrl>();
  if (wanted.length > 0)
    await fetchInto(world, month, wanted, {
      arrived: (version, page) => {
        answered.add(version.url);
        if (statusFailure(page) === null) reading.push([version, world.articles.read(page)]);
      },
      failed: (url, failure) => {
        answered.add(url);
        tellFailed(url, failure);
      },
    });
  const readings = new Map(await world.articles.remembered(month));
  const read: LinkUrl[] = [];
  for (const [version, article] of reading) {
    const one = await article;
    if (!one.article.ok && one.article.failure.kind === 'interrupted') break;
    readings.set(readingKey(version), one);
    read.push(version.url);
    if (one.article.ok) tellRead(version.url, one.article.value);
    else tellFailed(version.url, one.article.failure);
  }
  if (reading.length > 0) await world.articles.remember(month, readings);
  return { read, missed: wanted.filter((url) => !answered.has(url)).length };
}

async function tellAbsent(world: World, placed: readonly PlacedLink[]): Promise<void> {
  for (const [month, links] of byMonth(placed.filter(({ link }) => link.quote !== undefined))) {
    const entries = await rememberedEntries(
      world,
      links.map((link) => ({ month, link })),
    );
    tellNotices(world, absentNotices(await withAbsentPassages(world, month, entries)));
  }
}

/** The pages of the Links that were handed over and have not been read. */
function unreadOf({ links, versions, readings }: Known): readonly PageVersion[] {
  return links.flatMap(({ url }) => {
    const last = versions.findLast((version) => version.url === url);
    return last?.handedOver && !readings.has(readingKey(last)) ? [last] : [];
  });
}

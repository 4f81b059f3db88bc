import { makeEntry } from '../core/entry/make-entry.ts';
import { readingKey } from '../core/fetch/reading-key.ts';
import { nextFetchAt, whatToFetch, type Known } from '../core/fetch/what-to-fetch.ts';
import type { PlacedLink } from '../core/library/add-links.ts';
import { linksOfMonth } from '../core/library/links-of-month.ts';
import { addMonths } from '../core/month/month.ts';
import type { Entry, Link, LinkUrl, Month, PageVersion, Problem, Reading } from '../model.ts';
import type { World } from '../world.ts';
import { fetchInto, knownOf } from './fetch.ts';

// A link that failed is tried again by the next morning's draft, not by the next minute's.
const PATIENCE = 6 * 3600 * 1000;
// A story that goes on is looked for this many months back.
const EARLIER_MONTHS = 2;

export interface Collected {
  /** In the order of saving. */
  readonly entries: readonly Entry[];
  /** Lines of the library that could not be read; they have been told. */
  readonly problems: readonly Problem[];
  /** Milliseconds since 1970: from when on some page would be asked for. Infinite where every link has its page. */
  readonly nextFetch: number;
}

/** A month's Entries, with what the month before put off; what is missing is fetched (unless offline) and read. */
export async function collectEntries(
  world: World,
  month: Month,
  { offline }: { readonly offline: boolean },
): Promise<Collected> {
  const { placed, problems } = await placedLinks(world, month);
  for (const problem of problems) world.screen.complain(problem);
  const entries = new Map<Link, Entry>();
  let nextFetch = Infinity;
  try {
    for (const [archived, links] of byMonth(placed)) {
      const known = await readPages(world, archived, links, offline);
      for (const entry of makeEntries(archived, known)) entries.set(entry.link, entry);
      nextFetch = Math.min(nextFetch, nextFetchAt(known, PATIENCE));
    }
  } finally {
    await world.articles.close();
  }
  return { entries: placed.flatMap(({ link }) => entries.get(link) ?? []), problems, nextFetch };
}

/** What is known of the months before, for stories that go on. */
export async function earlierEntries(world: World, month: Month): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (let back = EARLIER_MONTHS; back > 0; back -= 1)
    entries.push(...(await rememberedEntries(world, addMonths(month, -back))));
  return entries;
}

/** What is known of a month without fetching or reading anything: enough to recognise stories. */
export async function rememberedEntries(world: World, month: Month): Promise<readonly Entry[]> {
  const { placed } = await placedLinks(world, month);
  const entries: Entry[] = [];
  for (const [archived, links] of byMonth(placed)) {
    const [versions, readings] = [await world.archive.versions(archived), await world.articles.remembered(archived)];
    entries.push(...makeEntries(archived, { links, versions, readings, failures: new Map() }));
  }
  return entries;
}

async function placedLinks(
  world: World,
  month: Month,
): Promise<{ readonly placed: readonly PlacedLink[]; readonly problems: readonly Problem[] }> {
  const timeZone = await world.timeZone();
  const [saved, previous] = [await world.library.read(month), await world.library.read(addMonths(month, -1))];
  return { placed: linksOfMonth(saved, previous, timeZone), problems: saved.problems };
}

/** The Links by the month whose archive has their pages. */
function byMonth(placed: readonly PlacedLink[]): ReadonlyMap<Month, readonly Link[]> {
  const months = new Map<Month, Link[]>();
  for (const { month, link } of placed) months.set(month, [...(months.get(month) ?? []), link]);
  return months;
}

async function readPages(world: World, month: Month, links: readonly Link[], offline: boolean): Promise<Known> {
  const known = await knownOf(world, month, links);
  const reading = new Map<string, Promise<Reading>>();
  if (offline || whatToFetch(known, world.now(), PATIENCE).length === 0)
    return { ...known, readings: await readAll(world, month, known.versions, reading) };
  // The reader starts while the first pages are on their way, and reads each while the next ones are.
  await world.articles.prepare();
  await world.files.lock(async () => {
    // While this run waited for another one, that may have fetched them.
    const wanted = whatToFetch(await knownOf(world, month, links), world.now(), PATIENCE);
    if (wanted.length > 0)
      await fetchInto(world, month, wanted, {
        arrived: (version, page) => reading.set(readingKey(version), world.articles.read(page)),
      });
  });
  const [versions, failures] = [await world.archive.versions(month), await world.archive.failures(month)];
  return { links, versions, failures, readings: await readAll(world, month, versions, reading) };
}

function makeEntries(month: Month, { links, versions, readings, failures }: Known): readonly Entry[] {
  const looks = new Map<LinkUrl, { readonly version: PageVersion; readonly reading: Reading }[]>();
  for (const version of versions) {
    const reading = readings.get(readingKey(version));
    if (reading) looks.set(version.url, [...(looks.get(version.url) ?? []), { version, reading }]);
  }
  return links.map((link) => makeEntry(link, month, looks.get(link.url) ?? [], failures.get(link.url)?.outcome));
}

async function readAll(
  world: World,
  month: Month,
  versions: readonly PageVersion[],
  arrived: ReadonlyMap<string, Promise<Reading>>,
): Promise<ReadonlyMap<string, Reading>> {
  const readings = new Map(await world.articles.remembered(month));
  const cold = versions.filter((version) => !readings.has(readingKey(version)));
  if (cold.length === 0) return readings;
  for (const [done, version] of cold.entries()) {
    if (world.interrupted.aborted) break;
    world.screen.progress({ en: `reading ${done + 1}/${cold.length}`, ja: `読み取り ${done + 1}/${cold.length}` });
    readings.set(
      readingKey(version),
      await (arrived.get(readingKey(version)) ?? world.articles.read(await world.archive.read(version))),
    );
  }
  world.screen.progress(null);
  await world.articles.remember(month, readings);
  return readings;
}

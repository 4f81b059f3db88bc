import { makeEntry } from '../core/entry/make-entry.ts';
import { readingKey } from '../core/fetch/reading-key.ts';
import { whatToFetch } from '../core/fetch/what-to-fetch.ts';
import type { PlacedLink } from '../core/library/add-links.ts';
import { linksOfMonth } from '../core/library/links-of-month.ts';
import { addMonths } from '../core/month/month.ts';
import type { Entry, Link, LinkUrl, Month, PageVersion, Reading } from '../model.ts';
import type { World } from '../world.ts';
import { fetchInto } from './fetch.ts';

// A link that failed is tried again by the next morning's draft, not by the next minute's.
const PATIENCE = 6 * 3600 * 1000;
// A story that goes on is looked for this many months back.
const EARLIER_MONTHS = 2;

/** A month's Entries in the order of saving, with what the month before put off; what is missing is fetched (unless offline) and read. */
export async function collectEntries(world: World, month: Month, { offline }: { readonly offline: boolean }): Promise<readonly Entry[]> {
  const placed = await placedLinks(world, month, true);
  const entries = new Map<Link, Entry>();
  try {
    for (const [archived, links] of byMonth(placed)) {
      for (const entry of await readEntries(world, archived, links, offline)) entries.set(entry.link, entry);
    }
  } finally {
    await world.articles.close();
  }
  return placed.flatMap(({ link }) => entries.get(link) ?? []);
}

/** What is known of the months before, for stories that go on. */
export async function earlierEntries(world: World, month: Month): Promise<readonly Entry[]> {
  const months = new Set(await world.library.months());
  const entries: Entry[] = [];
  for (let back = EARLIER_MONTHS; back > 0; back -= 1) {
    const earlier = addMonths(month, -back);
    if (months.has(earlier)) entries.push(...(await rememberedEntries(world, earlier)));
  }
  return entries;
}

/** What is known of a month without fetching or reading anything: enough to recognise stories. */
export async function rememberedEntries(world: World, month: Month): Promise<readonly Entry[]> {
  const placed = await placedLinks(world, month, false);
  const entries: Entry[] = [];
  for (const [archived, links] of byMonth(placed)) {
    const [versions, readings] = [await world.archive.versions(archived), await world.articles.remembered(archived)];
    entries.push(...makeEntries(archived, links, versions, readings, new Map()));
  }
  return entries;
}

async function placedLinks(world: World, month: Month, telling: boolean): Promise<readonly PlacedLink[]> {
  const { timeZone } = await world.settings();
  const [saved, previous] = [await world.library.read(month), await world.library.read(addMonths(month, -1))];
  if (telling) for (const problem of saved.problems) world.screen.complain(problem);
  return linksOfMonth(saved, previous, timeZone);
}

/** The Links by the month whose archive has their pages. */
function byMonth(placed: readonly PlacedLink[]): ReadonlyMap<Month, readonly Link[]> {
  const months = new Map<Month, Link[]>();
  for (const { month, link } of placed) months.set(month, [...(months.get(month) ?? []), link]);
  return months;
}

async function readEntries(world: World, month: Month, links: readonly Link[], offline: boolean): Promise<readonly Entry[]> {
  let versions = await world.archive.versions(month);
  let failures = await world.archive.failures(month);
  const reading = new Map<string, Promise<Reading>>();
  const wanted = offline ? [] : whatToFetch({ links, versions, failures, readings: await world.articles.remembered(month) }, world.now(), PATIENCE);
  if (wanted.length > 0) {
    // A page is read while the next ones are still on their way.
    await world.files.lock(() => fetchInto(world, month, wanted, { arrived: (version, page) => reading.set(readingKey(version), world.articles.read(page)) }));
    versions = await world.archive.versions(month);
    failures = await world.archive.failures(month);
  }
  return makeEntries(month, links, versions, await readAll(world, month, versions, reading), failures);
}

function makeEntries(month: Month, links: readonly Link[], versions: readonly PageVersion[], readings: ReadonlyMap<string, Reading>, failures: Awaited<ReturnType<World['archive']['failures']>>): readonly Entry[] {
  const looks = new Map<LinkUrl, { readonly version: PageVersion; readonly reading: Reading }[]>();
  for (const version of versions) {
    const reading = readings.get(readingKey(version));
    if (reading) looks.set(version.url, [...(looks.get(version.url) ?? []), { version, reading }]);
  }
  return links.map((link) => makeEntry(link, month, looks.get(link.url) ?? [], failures.get(link.url)?.outcome));
}

async function readAll(world: World, month: Month, versions: readonly PageVersion[], arrived: ReadonlyMap<string, Promise<Reading>>): Promise<ReadonlyMap<string, Reading>> {
  const readings = new Map(await world.articles.remembered(month));
  const cold = versions.filter((version) => !readings.has(readingKey(version)));
  if (cold.length === 0) return readings;
  for (const [done, version] of cold.entries()) {
    if (world.interrupted.aborted) break;
    world.screen.progress({ en: `reading ${done + 1}/${cold.length}`, ja: `読み取り ${done + 1}/${cold.length}` });
    readings.set(readingKey(version), await (arrived.get(readingKey(version)) ?? world.articles.read(await world.archive.read(version))));
  }
  world.screen.progress(null);
  await world.articles.remember(month, readings);
  return readings;
}

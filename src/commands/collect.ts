import { makeEntry } from '../core/entry/make-entry.ts';
import { whatToFetch } from '../core/fetch/what-to-fetch.ts';
import type { Entry, LinkUrl, Month, PageVersion, Reading } from '../model.ts';
import type { World } from '../world.ts';
import { fetchInto } from './fetch.ts';

// A link that failed is tried again by the next morning's draft, not by the next minute's.
const PATIENCE = 6 * 3600 * 1000;

/** A month's Entries in the order of saving; what is missing is fetched (unless offline) and read. */
export async function collectEntries(world: World, month: Month, { offline }: { readonly offline: boolean }): Promise<readonly Entry[]> {
  const saved = await world.library.read(month);
  for (const problem of saved.problems) world.screen.complain(problem);
  let versions = await world.archive.versions(month);
  let failures = await world.archive.failures(month);
  const fetched = new Map<string, Promise<Reading>>();
  const wanted = offline ? [] : whatToFetch({ links: saved.links, versions, failures }, world.now(), PATIENCE);
  if (wanted.length > 0) {
    await world.files.lock(() => fetchInto(world, month, wanted, (version, page) => fetched.set(readingKey(version), world.articles.read(page))));
    versions = await world.archive.versions(month);
    failures = await world.archive.failures(month);
  }
  const readings = await readAll(world, month, versions, fetched);
  return saved.links.map((link) => {
    const looks = (byUrl(versions).get(link.url) ?? []).flatMap((version) => {
      const reading = readings.get(readingKey(version));
      return reading ? [{ version, reading }] : [];
    });
    return makeEntry(link, month, looks, failures.get(link.url)?.outcome);
  });
}

/** What is known of an earlier month without fetching or reading anything: enough to recognise a story that goes on. */
export async function rememberedEntries(world: World, month: Month): Promise<readonly Entry[]> {
  const { links } = await world.library.read(month);
  if (links.length === 0) return [];
  const [versions, readings] = [byUrl(await world.archive.versions(month)), await world.articles.remembered(month)];
  return links.map((link) => {
    const looks = (versions.get(link.url) ?? []).flatMap((version) => {
      const reading = readings.get(readingKey(version));
      return reading ? [{ version, reading }] : [];
    });
    return makeEntry(link, month, looks, undefined);
  });
}

async function readAll(world: World, month: Month, versions: readonly PageVersion[], fetched: ReadonlyMap<string, Promise<Reading>>): Promise<ReadonlyMap<string, Reading>> {
  const readings = new Map(await world.articles.remembered(month));
  const cold = versions.filter((version) => !readings.has(readingKey(version)));
  if (cold.length === 0) return readings;
  for (const [done, version] of cold.entries()) {
    if (world.interrupted.aborted) break;
    world.screen.progress({ en: `reading ${done + 1}/${cold.length}`, ja: `読み取り ${done + 1}/${cold.length}` });
    const reading = fetched.get(readingKey(version)) ?? world.articles.read(await world.archive.read(version));
    readings.set(readingKey(version), await reading);
  }
  world.screen.progress(null);
  await world.articles.close();
  await world.articles.remember(month, readings);
  return readings;
}

function readingKey(version: PageVersion): string {
  return `${version.digest} ${version.url}`;
}

function byUrl(versions: readonly PageVersion[]): ReadonlyMap<LinkUrl, readonly PageVersion[]> {
  const map = new Map<LinkUrl, PageVersion[]>();
  for (const version of versions) map.set(version.url, [...(map.get(version.url) ?? []), version]);
  return map;
}

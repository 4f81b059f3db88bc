import { readingKey } from '../core/fetch/reading-key.ts';
import { nextFetchAt, whatToFetch, type Known } from '../core/fetch/what-to-fetch.ts';
import type { PlacedLink } from '../core/library/add-links.ts';
import { addMonths } from '../core/month/month.ts';
import type { Entry, Link, Month, Page, PageVersion, Problem, Reading } from '../model.ts';
import type { World } from '../world.ts';
import { entriesOf } from './entries-of.ts';
import { fetchInto, knownOf } from './fetch.ts';
import { linksOfPost, placedIn } from './remembered.ts';

// A link that failed is tried again by the next morning's draft, not by the next minute's.
const PATIENCE = 6 * 3600 * 1000;
const KEPT_EVERY = 25;
// Bytes of pages that have been fetched and wait to be read.
const MOST_HELD = 32e6;
// A story that goes on is looked for this many months back.
const EARLIER_MONTHS = 2;

export interface Collected {
  /** In the order of saving. */
  readonly entries: readonly Entry[];
  /** Lines of the library that could not be read; they have been told. */
  readonly problems: readonly Problem[];
  /** Milliseconds since 1970: from then on some page would be asked for; null: never. */
  readonly nextFetch: number | null;
}

/** A month's Entries, with what the month before put off; what is missing is fetched (unless offline) and read. */
export async function collectEntries(
  world: World,
  month: Month,
  { offline }: { readonly offline: boolean },
): Promise<Collected> {
  const { placed, saved } = await linksOfPost(world, month);
  let nextFetch = Infinity;
  try {
    const entries = await entriesOf(placed, async (archived, links) => {
      const known = await readPages(world, archived, links, offline);
      nextFetch = Math.min(nextFetch, nextFetchAt(known, PATIENCE));
      return known;
    });
    return { entries, problems: saved.problems, nextFetch: Number.isFinite(nextFetch) ? nextFetch : null };
  } finally {
    await world.articles.close();
  }
}

/** The Links as Entries, in their order; what the archive has of them is read where it was not yet. Fetches nothing. */
export async function readEntries(world: World, placed: readonly PlacedLink[]): Promise<readonly Entry[]> {
  try {
    return await entriesOf(placed, (archived, links) => readPages(world, archived, links, true));
  } finally {
    await world.articles.close();
  }
}

/** The months before, for stories that go on. */
export async function earlierEntries(world: World, month: Month): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (let back = EARLIER_MONTHS; back > 0; back -= 1) {
    const saved = await world.library.read(addMonths(month, -back));
    entries.push(...(await readEntries(world, await placedIn(world, saved))));
  }
  return entries;
}

async function readPages(world: World, month: Month, links: readonly Link[], offline: boolean): Promise<Known> {
  const known = await knownOf(world, month, links);
  const reading = new Map<string, Promise<Reading>>();
  if (offline || whatToFetch(known, world.now(), PATIENCE).length === 0)
    return { ...known, readings: await readAll(world, month, known, reading) };
  // The reader starts while the first pages are on their way, and reads each while the next ones are.
  await world.articles.prepare();
  let held = 0;
  const arrived = (version: PageVersion, page: Page): void => {
    const { length } = page.body;
    // Pages may come faster than they are read: those that do not fit are read from the archive, when their turn comes.
    if (held + length > MOST_HELD) return;
    held += length;
    const read = world.articles.read(page);
    const letGo = (): void => void (held -= length);
    read.then(letGo, letGo);
    reading.set(readingKey(version), read);
  };
  await world.files.lock(async () => {
    // While this run waited for another one, that may have fetched them.
    const wanted = whatToFetch(await knownOf(world, month, links), world.now(), PATIENCE);
    if (wanted.length > 0) await fetchInto(world, month, wanted, { arrived });
  });
  const [versions, failures] = [await world.archive.versions(month), await world.archive.failures(month)];
  return { links, versions, failures, readings: await readAll(world, month, { links, versions }, reading) };
}

async function readAll(
  world: World,
  month: Month,
  { links, versions }: Pick<Known, 'links' | 'versions'>,
  arrived: ReadonlyMap<string, Promise<Reading>>,
): Promise<ReadonlyMap<string, Reading>> {
  const readings = new Map(await world.articles.remembered(month));
  const asked = new Set(links.map(({ url }) => url));
  const cold = versions.filter((version) => asked.has(version.url) && !readings.has(readingKey(version)));
  if (cold.length === 0) return readings;
  const remember = (): Promise<void> =>
    world.articles.remember(month, new Map([...readings].filter(([, reading]) => !isInterrupted(reading))));
  for (const [done, version] of cold.entries()) {
    if (world.interrupted.aborted) break;
    world.screen.progress({ en: `reading ${done + 1}/${cold.length}`, ja: `読み取り ${done + 1}/${cold.length}` });
    readings.set(
      readingKey(version),
      await (arrived.get(readingKey(version)) ?? world.articles.read(await world.archive.read(version))),
    );
    // A run that is killed keeps what it had read.
    if (done % KEPT_EVERY === KEPT_EVERY - 1) await remember();
  }
  world.screen.progress(null);
  await remember();
  return readings;
}

/** It says nothing of the page: the next run reads it. */
function isInterrupted({ article }: Pick<Reading, 'article'>): boolean {
  return !article.ok && article.failure.kind === 'interrupted';
}

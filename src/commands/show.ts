import { linkText } from '../core/report/link-report.ts';
import type { Entry } from '../model.ts';
import type { World } from '../world.ts';
import { readEntries } from './collect.ts';
import { standingOf } from './mark.ts';

/** Prints all that is known of saved links; nothing where one of them is not saved. */
export async function show(world: World, urls: readonly string[]): Promise<void> {
  const saved = [];
  for (const url of urls) saved.push(await standingOf(world, url));
  const timeZone = await world.timeZone();
  const texts: string[] = [];
  for (const { places, month, link } of saved) {
    // A link that was put off is read in the month that it was saved in.
    const entries = await readEntries(
      world,
      places.map((place) => ({ month: place.month, link })),
    );
    const entry = entries.find(({ article }) => article.ok) ?? entries[0];
    if (entry === undefined) continue;
    const fetchedAt = await newestLook(world, entry);
    texts.push(linkText(entry, { month, fetchedAt, timeZone, words: world.screen.words }));
  }
  await world.screen.out(texts.join('\n'));
}

async function newestLook(world: World, { month, link }: Entry): Promise<string | null> {
  const versions = await world.archive.versions(month);
  return versions.findLast((one) => one.url === link.url)?.fetchedAt ?? null;
}

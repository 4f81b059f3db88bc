import { absentNotice, type Notice } from '../core/report/reading-notices.ts';
import type { Entry } from '../model.ts';
import type { World } from '../world.ts';

/** A notice for each passage that the author chose and that no archived version of its page has. */
export async function absentPassages(world: World, entries: readonly Entry[]): Promise<readonly Notice[]> {
  const quoting = entries.filter(({ link, article }) => link.quote !== undefined && article.ok);
  if (quoting.length === 0) return [];
  try {
    const notices: Notice[] = [];
    for (const entry of quoting)
      for (const passage of await absentOf(world, entry)) notices.push(absentNotice(entry, passage));
    return notices;
  } finally {
    await world.articles.close();
  }
}

async function absentOf(world: World, { month, link }: Entry): Promise<readonly string[]> {
  const versions = (await world.archive.versions(month)).filter(({ url }) => url === link.url).toReversed();
  let absent = (link.quote ?? '').split(/\n{2,}/u).filter((passage) => passage.trim() !== '');
  for (const version of versions) {
    if (absent.length === 0) break;
    const reading = await world.articles.read(await world.archive.read(version), { passages: absent });
    // A page whose text is not told, a picture or a PDF, says nothing against it.
    absent = [...(reading.absent ?? [])];
  }
  return versions.length === 0 ? [] : absent;
}

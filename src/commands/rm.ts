import { bareLink } from '../core/library/links-file.ts';
import type { World } from '../world.ts';
import { appendLinks } from './add-to-library.ts';
import { standingOf } from './mark.ts';

/**
 * Takes saved links out of the library, by a line more in every month that has them; nothing where one of
 * them is not saved. Pages stay in the archive.
 */
export async function rm(world: World, urls: readonly string[]): Promise<void> {
  const saved = [];
  for (const url of urls) saved.push(await standingOf(world, url));
  const decidedAt = world.now().toISOString();
  for (const { places, link } of saved) {
    await appendLinks(
      world,
      places.map((place) => ({
        month: place.month,
        link: { ...bareLink(place.link), removed: true as const, decidedAt },
      })),
    );
    const months = places.map(({ month }) => month).join(', ');
    world.screen.tell({
      en: `taken out (${months}): ${link.url}. "roundup undo" brings it back`,
      ja: `取り除きました (${months}): ${link.url}。「roundup undo」で戻せます`,
    });
  }
}

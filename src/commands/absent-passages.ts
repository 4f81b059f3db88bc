import { Complaint } from '../core/complaint.ts';
import { passagesIn } from '../core/library/passages.ts';
import { absentNotice, refusedPassage, type Notice } from '../core/report/reading-notices.ts';
import type { Entry, LinkUrl, Month, Page } from '../model.ts';
import type { World } from '../world.ts';
import { lookForPassages } from './look-for-passages.ts';

/** A notice for each passage that the author chose and that no archived version of its page has. */
export async function absentPassages(
  world: World,
  month: Month,
  entries: readonly Entry[],
): Promise<readonly Notice[]> {
  const quoting = entries.filter(({ link, article }) => link.quote !== undefined && article.ok);
  if (quoting.length === 0) return [];
  return lookForPassages(
    world,
    async (absentFrom) => {
      const notices: Notice[] = [];
      for (const entry of quoting)
        for (const passage of await absentFrom(entry.link.url, passagesIn(entry.link.quote ?? '')))
          notices.push(absentNotice(entry, passage));
      return notices;
    },
    month,
  );
}

/**
 * Throws a Complaint where the archive has the page, and a passage of the quote stands in none of its versions.
 * @param handed the page as the author hands it over with the quote
 */
export async function requireInPage(world: World, url: LinkUrl, quote: string, handed?: Page): Promise<void> {
  const [absent] = await lookForPassages(world, (absentFrom) => absentFrom(url, passagesIn(quote), handed));
  if (absent !== undefined) throw new Complaint(refusedPassage(url, absent));
}

import { Complaint } from '../core/complaint.ts';
import { passagesIn } from '../core/library/passages.ts';
import { absentNotice, refusedPassage, type Notice } from '../core/report/reading-notices.ts';
import type { Entry, LinkUrl, Month, Page } from '../model.ts';
import type { World } from '../world.ts';
import { lookForPassages } from './look-for-passages.ts';

/** The Entries, each with the passages that the author chose and that no archived version of its page has. */
export async function withAbsentPassages(
  world: World,
  month: Month,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const isQuoting = ({ link, article }: Entry): boolean => link.quote !== undefined && article.ok;
  if (!entries.some(isQuoting)) return entries;
  return lookForPassages(
    world,
    async (absentFrom) => {
      const all: Entry[] = [];
      for (const entry of entries) {
        const passages = isQuoting(entry) ? passagesIn(entry.link.quote ?? '') : [];
        const absent = await absentFrom(entry.link.url, passages);
        all.push(absent.length === 0 ? entry : { ...entry, absent });
      }
      return all;
    },
    month,
  );
}

/** A notice for each of these passages. */
export function absentNotices(entries: readonly Entry[]): readonly Notice[] {
  return entries.flatMap((entry) => (entry.absent ?? []).map((passage) => absentNotice(entry, passage)));
}

/**
 * Throws a Complaint where the archive has the page, and a passage of the quote stands in none of its versions.
 * @param handed the page as the author hands it over with the quote
 */
export async function requireInPage(world: World, url: LinkUrl, quote: string, handed?: Page): Promise<void> {
  const [absent] = await lookForPassages(world, (absentFrom) => absentFrom(url, passagesIn(quote), handed));
  if (absent !== undefined) throw new Complaint(refusedPassage(url, absent));
}

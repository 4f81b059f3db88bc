import { Complaint } from '../core/complaint.ts';
import { passagesIn } from '../core/library/passages.ts';
import { absentNotice, refusedPassage, type Notice } from '../core/report/reading-notices.ts';
import { pageKey } from '../core/url/page-key.ts';
import type { Entry, LinkUrl, Page } from '../model.ts';
import type { World } from '../world.ts';

/** A notice for each passage that the author chose and that no archived version of its page has. */
export async function absentPassages(world: World, entries: readonly Entry[]): Promise<readonly Notice[]> {
  const quoting = entries.filter(({ link, article }) => link.quote !== undefined && article.ok);
  if (quoting.length === 0) return [];
  try {
    const notices: Notice[] = [];
    for (const entry of quoting) {
      const { month, link } = entry;
      const versions = (await world.archive.versions(month)).filter(({ url }) => url === link.url).toReversed();
      const pages = versions.map((version) => () => world.archive.read(version));
      for (const passage of await absentFrom(world, pages, passagesIn(link.quote ?? '')))
        notices.push(absentNotice(entry, passage));
    }
    return notices;
  } finally {
    await world.articles.close();
  }
}

/**
 * Throws a Complaint where the archive has the page, and a passage of the quote stands in none of its versions.
 * @param handed the page as the author hands it over with the quote
 */
export async function requireInPage(world: World, url: LinkUrl, quote: string, handed?: Page): Promise<void> {
  const pages = [...(handed ? [async () => handed] : []), ...(await versionsOf(world, url))];
  try {
    const [absent] = await absentFrom(world, pages, passagesIn(quote));
    if (absent !== undefined) throw new Complaint(refusedPassage(url, absent));
  } finally {
    await world.articles.close();
  }
}

type ReadsPage = () => Promise<Page>;

/** The versions of every month are there, under any spelling of the URL; the newest month comes first. */
async function versionsOf(world: World, url: LinkUrl): Promise<readonly ReadsPage[]> {
  const found: ReadsPage[] = [];
  for (const month of (await world.library.months()).toReversed()) {
    const versions = (await world.archive.versions(month)).filter((one) => pageKey(one.url) === pageKey(url));
    found.push(...versions.toReversed().map((version) => () => world.archive.read(version)));
  }
  return found;
}

/** A page whose text is not told, a picture, a PDF or one that was cut, says nothing against a passage. */
async function absentFrom(
  world: World,
  pages: readonly ReadsPage[],
  passages: readonly string[],
): Promise<readonly string[]> {
  let absent: readonly string[] | undefined;
  for (const read of pages) {
    if ((absent ?? passages).length === 0) break;
    const page = await read();
    if (page.completeness === 'truncated') continue;
    const reading = await world.articles.read(page, { passages: absent ?? passages });
    absent = reading.absent ?? absent;
  }
  return absent ?? [];
}

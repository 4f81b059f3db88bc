import { Complaint } from '../core/complaint.ts';
import type { PlacedLink } from '../core/library/add-links.ts';
import { readMoment } from '../core/month/read-moment.ts';
import { heldPage, savedPage, type SavedPage } from '../core/sources/shapes/saved/saved-page.ts';
import { canonicalUrl } from '../core/url/canonical-url.ts';
import { pageKey } from '../core/url/page-key.ts';
import type { Link, LinkUrl, Moment, Page } from '../model.ts';
import type { World } from '../world.ts';
import { keepPages } from './keep-pages.ts';

/**
 * The page in a file that goes with the one URL on the command line. Throws a
 * Complaint where it is none, or there are more URLs.
 */
export async function handedOver(world: World, file: string, urls: readonly string[]): Promise<SavedPage> {
  if (urls.length !== 1 || urls[0] === '-')
    throw new Complaint(
      {
        en: '--page belongs to one link: save it on its own',
        ja: '--page は一つのリンクのものです。そのリンクだけを保存してください',
      },
      2,
    );
  const page = savedPage(file === '-' ? await world.screen.stdin() : await world.files.read(file));
  if (page === null)
    throw new Complaint({
      en: `${file}: this is not a page (HTML, MHTML or PDF); nothing was saved`,
      ja: `${file}: ページ（HTML、MHTML、PDF）ではありません。何も保存していません`,
    });
  const [own, given] = [canonicalUrl(page.address), canonicalUrl(urls[0] ?? '')];
  if (own.ok && given.ok && pageKey(own.value) !== pageKey(given.value))
    world.screen.warn({
      en: `${file} says that it is ${own.value}; it is kept as ${given.value}`,
      ja: `${file} には ${own.value} のページと書かれていますが、${given.value} として残します`,
    });
  return page;
}

/** It as a Page of the URL, to be read. */
export function pageOf(saved: SavedPage, url: LinkUrl, fetchedAt: Moment): Page {
  return { finalUrl: url, ...heldPage(saved), url, fetchedAt };
}

/** Puts it into the archive, seen when the file says, else when the Link was saved. */
export async function keepHandedOver(
  world: World,
  saved: SavedPage,
  link: Link,
  placed: readonly PlacedLink[],
): Promise<void> {
  const savedAt = readMoment(saved.date, await world.timeZone()) ?? link.savedAt;
  const kept = await keepPages(world, [{ link: { ...link, savedAt }, page: heldPage(saved) }], placed);
  if (kept === 0)
    world.screen.tell({
      en: 'the archive has this page already, byte for byte',
      ja: 'このページはすでに同じ内容でアーカイブにあります',
    });
}

import { Complaint } from '../core/complaint.ts';
import { failureMessage, failureOf } from '../core/report/failure-message.ts';
import { articleMarkdown } from '../core/report/article-text.ts';
import { readingJson, readingText, type ReadingLook } from '../core/report/reading-report.ts';
import { savedPage } from '../core/sources/shapes/saved/saved-page.ts';
import { canonicalUrl } from '../core/url/canonical-url.ts';
import type { Failure, LinkUrl, Page, Reading } from '../model.ts';
import type { World } from '../world.ts';
import { archivedPage, fetchedPage, linkUrlNamed } from './page-named.ts';

export interface ReadCommandOptions {
  /** A URL, or a file; `-` reads standard input. */
  readonly target: string;
  /** The URL that a file was fetched from. */
  readonly url: string | undefined;
  readonly json: boolean;
  readonly explain: boolean;
  /** The article itself, as Markdown. */
  readonly text: boolean;
}

/**
 * Prints what one page says. A URL that is in the archive is read from there, the newest
 * version; another one is fetched and not kept.
 */
export async function read(world: World, { target, url, json, explain, text }: ReadCommandOptions): Promise<void> {
  const page = /^https?:\/\//iu.test(target)
    ? await pageAt(world, linkUrlNamed(target))
    : await pageInFile(world, target, url === undefined ? null : linkUrlNamed(url));
  try {
    const reading = await world.articles.read(page, { paragraphs: text });
    await world.screen.out(printed(reading, { json, text, look: { explain, words: world.screen.words } }));
    if (!reading.article.ok) throw await unread(world, reading.article.failure, page.url, target);
  } finally {
    await world.articles.close();
  }
}

function printed(
  reading: Reading,
  { json, text, look }: Pick<ReadCommandOptions, 'json' | 'text'> & { readonly look: ReadingLook },
): string {
  if (json) return readingJson(reading);
  return text ? articleMarkdown(reading) : readingText(reading, look);
}

// A page needs some URL; RFC 2606 keeps this one from ever being anyone's.
const UNKNOWN = 'https://file.invalid/';

/** What to do about an address helps nobody whose file tells none. */
async function unread(world: World, failure: Failure, url: LinkUrl, target: string): Promise<Complaint> {
  if (!url.startsWith(UNKNOWN)) return new Complaint(failureMessage(failure, url, await world.timeZone()));
  const { en, ja } = failureOf(failure);
  return new Complaint({ en: `${target}: ${en}`, ja: `${target}: ${ja}` });
}

/** Where a file comes from: as it says itself, else nowhere, under its own name. */
function addressOf(file: string, named: string): LinkUrl {
  const name = file === '-' ? '' : encodeURIComponent(file.split(/[/\\]/u).at(-1) ?? '');
  const saved = canonicalUrl(named);
  return saved.ok ? saved.value : (`${UNKNOWN}${name}` as LinkUrl);
}

async function pageAt(world: World, url: LinkUrl): Promise<Page> {
  return (await archivedPage(world, url)) ?? (await fetchedPage(world, url));
}

async function pageInFile(world: World, file: string, given: LinkUrl | null): Promise<Page> {
  const bytes = file === '-' ? await world.screen.stdin() : await world.files.read(file);
  const saved = savedPage(bytes);
  const url = given ?? addressOf(file, saved?.address ?? '');
  // No content type without a charset: what the file is shows in its bytes.
  const type = saved?.contentType ?? '';
  return {
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: type.includes('charset=') ? [['content-type', type]] : [],
    body: new Uint8Array(saved?.body ?? bytes),
    fetchedAt: world.now().toISOString(),
    completeness: 'whole',
  };
}

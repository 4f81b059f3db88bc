import { Complaint } from '../core/complaint.ts';
import { failureMessage } from '../core/report/failure-message.ts';
import { articleMarkdown } from '../core/report/article-text.ts';
import { readingJson, readingText } from '../core/report/reading-report.ts';
import { savedPage } from '../core/sources/shapes/saved/saved-page.ts';
import { canonicalUrl } from '../core/url/canonical-url.ts';
import type { LinkUrl, Page, Reading } from '../model.ts';
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
    await world.screen.out(printed(reading, { json, explain, text }));
    if (!reading.article.ok)
      throw new Complaint(failureMessage(reading.article.failure, page.url, await world.timeZone()));
  } finally {
    await world.articles.close();
  }
}

function printed(
  reading: Reading,
  { json, explain, text }: Pick<ReadCommandOptions, 'json' | 'explain' | 'text'>,
): string {
  if (json) return readingJson(reading);
  return text ? articleMarkdown(reading) : readingText(reading, explain);
}

// A page needs some URL; RFC 2606 keeps this one from ever being anyone's.
const UNKNOWN = 'https://file.invalid/';

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

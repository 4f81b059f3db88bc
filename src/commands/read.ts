import { Complaint } from '../core/complaint.ts';
import { failureMessage } from '../core/report/failure-message.ts';
import { readingJson, readingText } from '../core/report/reading-report.ts';
import { canonicalUrl } from '../core/url/canonical-url.ts';
import type { LinkUrl, Outcome, Page } from '../model.ts';
import type { World } from '../world.ts';

export interface ReadCommandOptions {
  /** A URL, or a file; `-` reads standard input. */
  readonly target: string;
  /** The URL that a file was fetched from. */
  readonly url: string | undefined;
  readonly json: boolean;
  readonly explain: boolean;
}

/** Prints what one page says. A URL that is in the archive is read from there, the newest version; another one is fetched and not kept. */
export async function read(world: World, { target, url, json, explain }: ReadCommandOptions): Promise<void> {
  const page = /^https?:\/\//iu.test(target)
    ? await pageAt(world, linkUrl(target))
    : await pageInFile(world, target, url === undefined ? UNKNOWN : linkUrl(url));
  try {
    const reading = await world.articles.read(page);
    await world.screen.out(json ? readingJson(reading) : readingText(reading, explain));
    if (!reading.article.ok) throw new Complaint(failureMessage(reading.article.failure, page.url));
  } finally {
    await world.articles.close();
  }
}

// A page needs some URL; RFC 2606 keeps this one from ever being anyone's.
const UNKNOWN = 'https://file.invalid/' as LinkUrl;

function linkUrl(given: string): LinkUrl {
  const url = canonicalUrl(given);
  if (!url.ok) throw new Complaint(url.failure.detail, 2);
  return url.value;
}

async function pageAt(world: World, url: LinkUrl): Promise<Page> {
  for (const month of (await world.library.months()).toReversed()) {
    const version = (await world.archive.versions(month)).findLast((one) => one.url === url);
    if (!version) continue;
    world.screen.detail({
      en: `from the archive of ${month}, fetched ${version.fetchedAt}`,
      ja: `${month} のアーカイブから（${version.fetchedAt} に取得）`,
    });
    return world.archive.read(version);
  }
  let fetched: Outcome<Page> | undefined;
  await world.network.fetchPages([url], async (_, outcome) => void (fetched = outcome), world.interrupted);
  const outcome = fetched as Outcome<Page> | undefined;
  if (!outcome) throw new Complaint({ en: `${url}: interrupted`, ja: `${url}: 中断しました` });
  if (!outcome.ok) throw new Complaint(failureMessage(outcome.failure, url));
  return outcome.value;
}

async function pageInFile(world: World, file: string, url: LinkUrl): Promise<Page> {
  const body = file === '-' ? await world.screen.stdin() : await world.files.read(file);
  // No content type: what the file is shows in its bytes.
  return {
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: [],
    body: new Uint8Array(body),
    fetchedAt: world.now().toISOString(),
    completeness: 'whole',
  };
}

import { Complaint } from '../../core/complaint.ts';
import type { Page, PageVersion } from '../../model.ts';
import { readPartSync } from './archive-file.ts';
import type { Index } from './index-file.ts';
import { readWholeMember } from '../../core/warc/member.ts';
import { payloadDigest, readRecord } from '../../core/warc/record.ts';

/**
 * The Page of a version. A file that is not what the index said is looked through
 * once. Throws a `Complaint` when it is gone.
 */
export async function readVersion(file: string, version: PageVersion, newIndex: () => Promise<Index>): Promise<Page> {
  const page = await readAt(file, version);
  if (page) return page;
  const { versions } = await newIndex();
  const moved = versions.find(
    ({ url, digest, fetchedAt }) => url === version.url && digest === version.digest && fetchedAt === version.fetchedAt,
  );
  const found = moved ? await readAt(file, moved) : null;
  if (found) return found;
  throw new Complaint({
    en: `${file}: ${version.url} is no longer in the archive. Run the command again to fetch it`,
    ja: `${file}: ${version.url} はもうアーカイブにありません。もう一度実行すると取得し直します`,
  });
}

async function readAt(file: string, { url, finalUrl, offset, length, digest }: PageVersion): Promise<Page | null> {
  const member = readWholeMember(readPartSync(file, offset, length));
  const page = member.state === 'whole' ? await readRecord(member.content) : null;
  if (page?.finalUrl !== finalUrl || payloadDigest(page.body) !== digest) return null;
  // A record that another program has kept stands under the URL of the redirect as well.
  return page.url === url ? page : { ...page, url, redirects: [url] };
}

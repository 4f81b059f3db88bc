import { join } from 'node:path';
import { Complaint } from '../../core/complaint.ts';
import type { Month, Page, PageVersion, Problem } from '../../model.ts';
import type { Archive } from '../../world.ts';
import { naming } from '../files/file-complaint.ts';
import { withLock, type Patience } from '../files/lock.ts';
import { appendChunks, cutTail, readPart, stateOf } from './archive-file.ts';
import { inBatches } from './batches.ts';
import { addFailure, readFailures } from './failures-file.ts';
import { extendIndex, readIndex, writeIndex, type Index } from './index-file.ts';
import { readMember, writeMember } from './member.ts';
import { payloadDigest, readRecord, writeInfo, writeRecord } from './record.ts';
import { damageProblems, surveyArchive } from './survey.ts';

export interface ArchiveOptions {
  readonly now: () => Date;
  /** For the warcinfo record: `roundup/0.1.0`. */
  readonly software: string;
  /** Told when a file is found damaged. */
  readonly complain?: (problem: Problem) => void;
}

// Held for one write; the other side may be writing a batch of large pages to a slow disk.
const PATIENCE: Patience = { tellAfter: Infinity, giveUpAfter: 60_000, tell: () => undefined };

/**
 * `archive/YYYY-MM.warc.gz` of a roundup folder: WARC 1.1, one gzip member per record, append-only. What stands under
 * `.roundup/` is derived and made again when it is missing or does not fit.
 */
export function openArchive(folder: string, { now, software, complain }: ArchiveOptions): Archive {
  const fileOf = (month: Month): string => join(folder, 'archive', `${month}.warc.gz`);
  const derived = (kind: string, name: string): string => join(folder, '.roundup', kind, name);
  const indexOf = (month: Month): string => derived('archive', `${month}.jsonl`);
  const failuresOf = (month: Month): string => derived('failures', `${month}.jsonl`);

  /** The index that fits the file as it is now. */
  async function currentIndex(month: Month): Promise<Index> {
    const [{ size, mtime }, known] = await Promise.all([stateOf(fileOf(month)), readIndex(indexOf(month), month)]);
    if (size === 0) return { versions: [], stamp: { size, mtime, end: 0 } };
    return known && known.stamp.size === size && known.stamp.mtime === mtime ? known : await newIndex(month);
  }

  async function newIndex(month: Month): Promise<Index> {
    const { index, damage } = await surveyArchive(fileOf(month), month);
    for (const problem of damageProblems(fileOf(month), damage)) complain?.(problem);
    await writeIndex(indexOf(month), index);
    return index;
  }

  async function appendBatch(month: Month, pages: readonly Page[]): Promise<readonly PageVersion[]> {
    const records = await Promise.all(pages.map(async (page) => writeMember(await writeRecord(page))));
    return withLock(derived('archive', `${month}.lock`), PATIENCE, async () => {
      const before = await readyIndex(month);
      const info = before.stamp.size === 0 ? [writeMember(await writeInfo(`${month}.warc.gz`, software, now().toISOString()))] : [];
      const { offsets, size, mtime } = await appendChunks(fileOf(month), before.stamp.size, [...info, ...records]);
      const versions = pages.map(({ url, finalUrl, status, fetchedAt, body }, index): PageVersion => {
        const [offset = 0, length = 0] = [offsets[index + info.length], records[index]?.length];
        return { url, finalUrl, status, fetchedAt, month, offset, length, digest: payloadDigest(body) };
      });
      const added = { versions, stamp: { size, mtime, end: size } };
      await (before.stamp.size === 0 ? writeIndex(indexOf(month), added) : extendIndex(indexOf(month), before.stamp.size, added));
      return versions;
    });
  }

  /** The index of a file that ends with a whole record: behind a torn one, other programs could not read on. */
  async function readyIndex(month: Month): Promise<Index> {
    const index = await currentIndex(month);
    if (index.stamp.end === index.stamp.size) return index;
    await cutTail(fileOf(month), index.stamp.end, derived('torn', ''));
    return newIndex(month);
  }

  async function readAt({ month, offset, length, digest }: PageVersion): Promise<Page | null> {
    const member = readMember(await readPart(fileOf(month), offset, length), 0);
    const page = member.state === 'whole' ? await readRecord(member.content) : null;
    return page && payloadDigest(page.body) === digest ? page : null;
  }

  async function read(version: PageVersion): Promise<Page> {
    const page = await readAt(version);
    if (page) return page;
    // The file is not what the index said: looked for once more in the file itself.
    const { versions } = await newIndex(version.month);
    const moved = versions.find(({ url, digest, fetchedAt }) => url === version.url && digest === version.digest && fetchedAt === version.fetchedAt);
    const found = moved ? await readAt(moved) : null;
    if (found) return found;
    const where = `${fileOf(version.month)}: ${version.url}`;
    throw new Complaint({ en: `${where}: this page is no longer in the archive. Run the command again to fetch it`, ja: `${where}: このページはもうアーカイブにありません。もう一度実行すると取得し直します` });
  }

  const batches = new Map<Month, (page: Page) => Promise<PageVersion>>();
  const batchesOf = (month: Month): ((page: Page) => Promise<PageVersion>) => {
    const known = batches.get(month) ?? inBatches((pages: readonly Page[]) => naming(fileOf(month), () => appendBatch(month, pages)));
    batches.set(month, known);
    return known;
  };

  return {
    versions: (month) => naming(fileOf(month), async () => (await currentIndex(month)).versions),
    read: (version) => naming(fileOf(version.month), () => read(version)),
    append: (month, page) => batchesOf(month)(page),
    failures: async (month) => {
      const [tries, { versions }] = await Promise.all([readFailures(failuresOf(month)), naming(fileOf(month), () => currentIndex(month))]);
      const arrived = new Map(versions.map(({ url, fetchedAt }) => [url, Date.parse(fetchedAt)]));
      return new Map([...tries].filter(([url, { at }]) => !((arrived.get(url) ?? -Infinity) >= Date.parse(at))));
    },
    recordFailure: (month, url, tried) => naming(failuresOf(month), () => addFailure(failuresOf(month), url, tried)),
  } satisfies Archive;
}

import { basename, dirname, join } from 'node:path';
import type { Month, Page, PageVersion } from '../../model.ts';
import { appendChunks, cutTail, readPart } from './archive-file.ts';
import { extendIndex, writeIndex, type Index } from './index-file.ts';
import { readMember, writeMember } from './member.ts';
import { payloadDigest, writeInfo, writeRecord } from './record.ts';

export interface Target {
  readonly month: Month;
  readonly file: string;
  readonly indexFile: string;
  /** For the bytes of torn records. */
  readonly tornFolder: string;
  readonly software: string;
  readonly now: () => Date;
  /** The index that fits the file, or a new one made from the file. */
  readonly currentIndex: () => Promise<Index>;
  readonly newIndex: () => Promise<Index>;
}

/** Pages as members, ready to be written: the slow part, done before the lock is taken. */
export async function membersOf(pages: readonly Page[]): Promise<readonly Uint8Array[]> {
  return Promise.all(pages.map(async (page) => writeMember(await writeRecord(page))));
}

/** Adds the members of the pages to the file and to its index. The caller holds the month's lock. */
export async function appendPages(
  target: Target,
  pages: readonly Page[],
  members: readonly Uint8Array[],
): Promise<readonly PageVersion[]> {
  const before = (await wholeIndex(target)).stamp.size;
  const info =
    before === 0
      ? [writeMember(await writeInfo(basename(target.file), target.software, target.now().toISOString()))]
      : [];
  const { offsets, size, mtime } = await appendChunks(target.file, before, [...info, ...members]);
  const versions = pages.map(({ url, finalUrl, status, fetchedAt, completeness, body }, index): PageVersion => {
    const [offset = 0, length = 0] = [offsets[index + info.length], members[index]?.length];
    return {
      url,
      finalUrl,
      status,
      fetchedAt,
      completeness,
      month: target.month,
      offset,
      length,
      digest: payloadDigest(body),
    };
  });
  const added = { versions, stamp: { size, mtime, end: size } };
  await (before === 0 ? writeIndex(target.indexFile, added) : extendIndex(target.indexFile, before, added));
  return versions;
}

/** The index of a file that ends with a whole record: behind half a one, other programs could not read on. */
async function wholeIndex(target: Target): Promise<Index> {
  const index = await target.currentIndex();
  if (index.stamp.size === index.stamp.end) return index;
  // Nothing is cut off on the word of an index.
  const { size, end } = (await target.newIndex()).stamp;
  // What a crash left is worth nothing. Bytes that were whole once and are damaged now may be worth a rescue.
  const { state } = readMember(await readPart(target.file, end, size - end), 0);
  await cutTail(target.file, end, state === 'torn' ? target.tornFolder : join(dirname(target.file), 'damaged'));
  return target.newIndex();
}

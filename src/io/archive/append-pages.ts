import { basename, dirname, join } from 'node:path';
import type { Month, Page, PageVersion } from '../../model.ts';
import { appendChunks, cutTail, readPart } from './archive-file.ts';
import { extendIndex, writeIndex, type Index } from './index-file.ts';
import { readMember } from '../../core/warc/member.ts';
import { payloadDigest, writeHops, writeInfo, writeRecord } from '../../core/warc/record.ts';
import { writeMember } from './write-member.ts';

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

/** A Page's member, and those of the redirects that lead to it. */
export interface PageMembers {
  readonly hops: readonly Uint8Array[];
  readonly page: Uint8Array;
  /** The digest of the Page's body. */
  readonly digest: string;
}

/** Pages as members, ready to be written: the slow part, done before the lock is taken. */
export async function membersOf(pages: readonly Page[]): Promise<readonly PageMembers[]> {
  return Promise.all(
    pages.map(async (page) => {
      const digest = payloadDigest(page.body);
      const hops = await Promise.all((await writeHops(page)).map(writeMember));
      return { hops, page: await writeMember(await writeRecord(page, digest)), digest };
    }),
  );
}

/** Adds the members of the pages to the file and to its index. The caller holds the month's lock. */
export async function appendPages(
  target: Target,
  pages: readonly Page[],
  members: readonly PageMembers[],
): Promise<Appended> {
  const known = await wholeIndex(target);
  const before = known.stamp.size;
  const info =
    before === 0
      ? [await writeMember(await writeInfo(basename(target.file), target.software, target.now().toISOString()))]
      : [];
  const chunks = [...info, ...members.flatMap(({ hops, page }) => [...hops, page])];
  const { offsets, size, mtime } = await appendChunks(target.file, before, chunks);
  const places = new Map(chunks.map((chunk, index) => [chunk, offsets[index] ?? 0]));
  const versions = pages.map(({ url, finalUrl, status, fetchedAt, completeness, handedOver }, index): PageVersion => {
    const { page, digest } = members[index] as PageMembers;
    return {
      url,
      finalUrl,
      status,
      fetchedAt,
      completeness,
      month: target.month,
      offset: places.get(page) ?? 0,
      length: page.length,
      digest,
      ...(handedOver && { handedOver }),
    };
  });
  const added = { versions, stamp: { size, mtime, end: size } };
  if (before === 0) writeIndex(target.indexFile, added);
  else extendIndex(target.indexFile, before, added);
  return { versions, index: { versions: [...known.versions, ...versions], stamp: added.stamp } };
}

interface Appended {
  /** The versions of the pages. */
  readonly versions: readonly PageVersion[];
  /** The index of the file as it is now. */
  readonly index: Index;
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

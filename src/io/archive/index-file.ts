import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Month, PageVersion } from '../../model.ts';

/**
 * What is known of an archive file without opening it. Derived: lines of versions, each batch closed by a stamp. It holds
 * only while its last stamp has the archive's size and time, and each stamp goes on where the one before it ended.
 */
export interface Index {
  readonly versions: readonly PageVersion[];
  readonly stamp: Stamp;
}
export interface Stamp {
  /** Bytes of the archive file, and when it was written. */
  readonly size: number;
  readonly mtime: number;
  /** Where the last whole record ends; less than `size` when the tail is torn. */
  readonly end: number;
}

// Raised when lines of an older program would be misread: those are then made anew.
const FORMAT = { index: 1 };

/** The index, or null when it is missing or cannot be used. Whether it fits the archive is for the caller to compare. */
export async function readIndex(file: string, month: Month): Promise<Index | null> {
  // Whatever the reason, the index can be made anew.
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null || !text.endsWith('\n')) return null;
  try {
    return parseIndex(text.slice(0, -1).split('\n').map((line) => JSON.parse(line) as Line), month);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

interface Line extends Partial<PageVersion>, Partial<Stamp> {
  readonly index?: number;
  readonly from?: number;
}

function parseIndex([first, ...lines]: readonly Line[], month: Month): Index | null {
  if (first?.index !== FORMAT.index) return null;
  const versions: PageVersion[] = [];
  let stamp: Stamp = { size: 0, mtime: 0, end: 0 };
  let stamped = 0;
  for (const line of lines) {
    if (line.url !== undefined) versions.push({ ...(line as PageVersion), month });
    else if (line.from !== stamp.size) return null;
    else [stamp, stamped] = [line as Stamp, versions.length];
  }
  return stamped === versions.length ? { versions, stamp } : null;
}

/** Writes the index anew. What cannot be written is left: it is only derived, and made again when it is needed. */
export async function writeIndex(file: string, index: Index): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await leniently(async () => {
    await writeFile(draft, `${JSON.stringify(FORMAT)}\n${linesOf(index.versions, 0, index.stamp)}`);
    await rename(draft, file);
  }, file);
}

/** Adds a batch to an index that ended at `from`. */
export async function extendIndex(file: string, from: number, added: Index): Promise<void> {
  await leniently(() => appendFile(file, linesOf(added.versions, from, added.stamp)), file);
}

function linesOf(versions: readonly PageVersion[], from: number, stamp: Stamp): string {
  const lines = versions.map((version) => JSON.stringify({ ...version, month: undefined }));
  return [...lines, JSON.stringify({ from, ...stamp }), ''].join('\n');
}

// A full disk or a read-only folder only costs the next run the time to make the index again.
async function leniently(work: () => Promise<void>, file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

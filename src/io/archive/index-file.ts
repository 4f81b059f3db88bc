import { hash } from 'node:crypto';
import type { Month, PageVersion } from '../../model.ts';
import { appendDerived, replaceDerived } from '../files/derived.ts';
import type { ReadLog } from '../files/read-log.ts';

/**
 * What is known of an archive file without opening it. Derived: lines of versions, each batch
 * closed by a stamp. It holds only while its last stamp has the archive's size and time, and each
 * stamp goes on where the one before it ended.
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
const FORMAT = '{"index":3}';
const STAMP = 'stamp ';

/**
 * The index, or null when it is missing, damaged or cannot be used. Whether it
 * fits the archive is for the caller to compare.
 */
export async function readIndex(file: string, month: Month, log: ReadLog): Promise<Index | null> {
  // Whatever the reason, the index can be made anew.
  const text = (await log.bytes(file).catch(() => null))?.toString('utf8');
  const [first, ...lines] = text?.split('\n') ?? [];
  if (first !== FORMAT || lines.pop() !== '') return null;
  const versions: PageVersion[] = [];
  let stamp: Stamp = { size: 0, mtime: 0, end: 0 };
  let batch: string[] = [];
  for (const line of lines) {
    batch.push(line);
    if (!line.startsWith(STAMP)) continue;
    const next = stampOf(batch, stamp.size);
    if (!next) return null;
    versions.push(...batch.slice(0, -1).map((one) => ({ ...(JSON.parse(one) as PageVersion), month })));
    [stamp, batch] = [next, []];
  }
  return batch.length === 0 ? { versions, stamp } : null;
}

/**
 * The stamp that closes the batch, or null when a byte of the batch is not as it
 * was written or the one before it is missing.
 */
function stampOf(batch: readonly string[], from: number): Stamp | null {
  const [sum = '', text = ''] = (batch.at(-1) ?? '').slice(STAMP.length).split(' ');
  if (sum !== sumOf([...batch.slice(0, -1), text])) return null;
  const line = JSON.parse(text) as Stamp & { readonly from: number };
  return line.from === from ? { size: line.size, mtime: line.mtime, end: line.end } : null;
}

/** Writes the index anew. What cannot be written is left: it is only derived, and made again when it is needed. */
export function writeIndex(file: string, index: Index): void {
  replaceDerived(file, `${FORMAT}\n${linesOf(index.versions, 0, index.stamp)}`);
}

/** Adds a batch to an index that ended at `from`. */
export function extendIndex(file: string, from: number, added: Index): void {
  appendDerived(file, linesOf(added.versions, from, added.stamp));
}

function linesOf(versions: readonly PageVersion[], from: number, stamp: Stamp): string {
  const lines = versions.map((version) => JSON.stringify({ ...version, month: undefined }));
  const text = JSON.stringify({ from, ...stamp });
  return [...lines, `${STAMP}${sumOf([...lines, text])} ${text}`, ''].join('\n');
}

function sumOf(lines: readonly string[]): string {
  return hash('sha256', lines.join('\n')).slice(0, 16);
}

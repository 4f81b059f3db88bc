import { basename, dirname, join } from 'node:path';
import { closeSync, open, readSync, type FileHandle } from '../files/disk.ts';
import { makeFolder, syncFolder, writeAll } from '../files/durable.ts';
import { codeOf } from '../files/errno.ts';
import type { SizeAndTime } from '../files/read-log.ts';
import { openRegular, openRegularSync } from '../files/regular.ts';

/** Where each of the chunks now stands, and the file after it. */
export interface Written {
  readonly offsets: readonly number[];
  readonly size: number;
  readonly mtime: number;
}

/**
 * Adds the chunks to the end of the file, durable when it resolves; `size` is the length of what is there. When
 * something fails in the middle, the file is what it was.
 */
export async function appendChunks(file: string, size: number, chunks: readonly Uint8Array[]): Promise<Written> {
  makeFolder(dirname(file));
  const handle = await openRegular(file, 'a');
  if ((await handle.stat()).size !== size) {
    await handle.close();
    throw new Error(`${file}: another program writes to this file`);
  }
  try {
    await writeAll(handle, Buffer.concat(chunks));
    await handle.sync();
    if (size === 0) syncFolder(dirname(file));
    const after = await handle.stat();
    const offsets = chunks.map((_, index) => chunks.slice(0, index).reduce((sum, chunk) => sum + chunk.length, size));
    return { offsets, size: after.size, mtime: after.mtimeMs };
  } catch (error) {
    // Where even this fails, the next append finds the torn record and cuts it off.
    await handle.truncate(size).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
}

/** Cuts the file at `end`; the bytes behind it are kept in the folder. */
export async function cutTail(file: string, end: number, folder: string): Promise<void> {
  const handle = await openRegular(file, 'r+');
  try {
    await keep(handle, end, join(folder, `${basename(file)}.${end}`));
    await handle.truncate(end);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function keep(handle: FileHandle, from: number, copy: string): Promise<void> {
  const { size } = await handle.stat();
  const bytes = Buffer.alloc(size - from);
  await handle.read(bytes, 0, bytes.length, from);
  makeFolder(dirname(copy));
  const kept = await open(copy, 'w');
  try {
    await writeAll(kept, bytes);
    await kept.sync();
  } finally {
    await kept.close();
  }
}

/** Size and time of the file; zeros where it is not there. */
export async function stateOf(file: string): Promise<SizeAndTime> {
  try {
    const handle = await openRegular(file, 'r');
    try {
      const { size, mtimeMs } = await handle.stat();
      return { size, mtime: mtimeMs };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { size: 0, mtime: 0 };
    throw error;
  }
}

/** Bytes of a file from an offset on; fewer where it ends before. */
export async function readPart(file: string, offset: number, length: number): Promise<Buffer> {
  const handle = await openRegular(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await handle.read(bytes, 0, length, offset);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Reads as `readPart` does, and nothing else is done meanwhile: to wait for each step takes longer than to read. */
export function readPartSync(file: string, offset: number, length: number): Buffer {
  const opened = openRegularSync(file, 'r');
  try {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(opened, bytes, 0, length, offset));
  } finally {
    closeSync(opened);
  }
}

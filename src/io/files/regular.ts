import { readFileSync, type Stats } from 'node:fs';
import { Complaint } from '../../core/complaint.ts';
import { open, openSync, readFile, stat, statSync, type FileHandle } from './disk.ts';
import { codeOf } from './errno.ts';

/**
 * The bytes of a file. Throws a `Complaint` for a pipe or a device in its place: to open one
 * may take for ever, and no signal ends that.
 */
export async function readRegular(path: string): Promise<Buffer> {
  await requireRegular(path);
  return readFile(path);
}

/** Reads as `readRegular` does, and nothing else is done meanwhile: the run has nothing else to do. */
export function readRegularSync(path: string): Buffer {
  requireRegularSync(path);
  return readFileSync(path);
}

/** Throws as `requireRegular` does, and where nothing is there. */
export function requireRegularSync(path: string): Stats {
  const state = statSync(path);
  requireOpenable(state, path);
  return state;
}

/** Opens a file, or makes it; a pipe or a device in its place is told as `readRegular` does. */
export async function openRegular(path: string, flags: string): Promise<FileHandle> {
  await requireRegular(path);
  return open(path, flags);
}

/** Opens as `openRegular` does, and nothing else is done meanwhile. */
export function openRegularSync(path: string, flags: string): number {
  const state = statSync(path, { throwIfNoEntry: false });
  if (state !== undefined) requireOpenable(state, path);
  return openSync(path, flags);
}

/** Throws a `Complaint` for a pipe or a device. A folder says what it is when it is opened. */
export async function requireRegular(path: string): Promise<void> {
  try {
    requireOpenable(await stat(path), path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function requireOpenable(state: Stats, path: string): void {
  if (state.isFile() || state.isDirectory()) return;
  throw new Complaint({
    en: `${path} is a pipe or a device, where a file has to be. Move it away and run the command again`,
    ja: `${path} は、ファイルではなくパイプかデバイスです。別の場所へ移してから、もう一度実行してください`,
  });
}

import { dirname } from 'node:path';
import { closeSync, fsyncSync, mkdirSync, openSync, type FileHandle } from './disk.ts';
import { codeOf } from './errno.ts';

/** Writes all of the bytes at the handle's end or position: a `write` may take fewer than it is given. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at);
    if (bytesWritten === 0) throw Object.assign(new Error('the write took no bytes'), { code: 'ENOSPC' });
    at += bytesWritten;
  }
}

/** A new or renamed file is there after a power failure only when its folder is on the disk too. */
export function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } catch (error) {
    // Some network file systems cannot flush a folder.
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    closeSync(opened);
  }
}

/** Makes the folder and its ancestors, durably. */
export function makeFolder(folder: string): void {
  if (makeOne(folder)) return;
  const parent = dirname(folder);
  // Each folder by itself and once, not by mkdir's own `recursive`: a run has been kept from its end by that.
  if (parent === folder) throw Object.assign(new Error(`${folder}: there is no such folder`), { code: 'ENOENT' });
  makeFolder(parent);
  if (!makeOne(folder))
    throw Object.assign(new Error(`${folder}: no folder can be made in ${parent}`), { code: 'EACCES' });
}

/** Whether the folder is there now; false where its parent is not. */
function makeOne(folder: string): boolean {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    if (codeOf(error) === 'EEXIST') return true;
    throw error;
  }
  syncFolder(dirname(folder));
  return true;
}

import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
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
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems cannot flush a folder.
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** Makes the folder and its ancestors, durably. */
export async function makeFolder(folder: string): Promise<void> {
  if (await makeOne(folder)) return;
  const parent = dirname(folder);
  // Each folder by itself and once, not by mkdir's own `recursive`: a run has been kept from its end by that.
  if (parent === folder) throw Object.assign(new Error(`${folder}: there is no such folder`), { code: 'ENOENT' });
  await makeFolder(parent);
  if (!(await makeOne(folder)))
    throw Object.assign(new Error(`${folder}: no folder can be made in ${parent}`), { code: 'EACCES' });
}

/** Whether the folder is there now; false where its parent is not. */
async function makeOne(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    if (codeOf(error) === 'EEXIST') return true;
    throw error;
  }
  await syncFolder(dirname(folder));
  return true;
}

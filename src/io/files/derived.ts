import { statSync } from 'node:fs';
import { appendFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './durable.ts';
import { codeOf } from './errno.ts';
import { sweep } from './sweep.ts';

const ENDING = '.tmp';

/**
 * Writes a derived file, in its folder, if the disk lets it: a full disk or a read-only folder costs the next run the
 * time to find out again what stands in it, and must not cost this one its result.
 */
async function leniently(file: string, write: () => Promise<void>): Promise<void> {
  try {
    if (!isFolder(dirname(file))) await makeFolder(dirname(file));
    await write();
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Adds to a derived file; a pipe or a device in its place, which would take the text or wait for ever, gives way. */
export async function appendDerived(file: string, text: string): Promise<void> {
  await leniently(file, async () => {
    if (await isInTheWay(file)) await rm(file);
    await appendFile(file, text);
  });
}

async function isInTheWay(file: string): Promise<boolean> {
  try {
    const state = await stat(file);
    return !state.isFile() && !state.isDirectory();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}

/**
 * Replaces a derived file, whole or not at all, so that two runs at once do no harm.
 * Not synced: after a crash it is made again.
 */
export async function replaceDerived(file: string, text: string | Uint8Array): Promise<void> {
  // Another run may write one at the same time.
  const beside = join(dirname(file), `.${basename(file)}.${Math.random().toString(36).slice(2)}${ENDING}`);
  await leniently(file, async () => {
    await sweep(dirname(file), ENDING);
    try {
      await writeFile(beside, text);
      await rename(beside, file);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  });
}

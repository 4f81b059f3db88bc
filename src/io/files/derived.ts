import { basename, dirname, join } from 'node:path';
import { appendFileSync, renameSync, rmSync, statSync, writeFileSync } from './disk.ts';
import { makeFolder } from './durable.ts';
import { codeOf } from './errno.ts';
import { sweep } from './sweep.ts';

const ENDING = '.tmp';

/**
 * Writes a derived file, in its folder, if the disk lets it: a full disk or a read-only folder costs the next run the
 * time to find out again what stands in it, and must not cost this one its result.
 */
function leniently(file: string, write: () => void): void {
  try {
    if (!isFolder(dirname(file))) makeFolder(dirname(file));
    write();
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Adds to a derived file; a pipe or a device in its place, which would take the text or wait for ever, gives way. */
export function appendDerived(file: string, text: string): void {
  leniently(file, () => {
    if (isInTheWay(file)) rmSync(file);
    appendFileSync(file, text);
  });
}

function isInTheWay(file: string): boolean {
  const state = statSync(file, { throwIfNoEntry: false });
  return state !== undefined && !state.isFile() && !state.isDirectory();
}

/**
 * Replaces a derived file, whole or not at all, so that two runs at once do no harm.
 * Not synced: after a crash it is made again.
 */
export function replaceDerived(file: string, text: string | Uint8Array): void {
  // Another run may write one at the same time.
  const beside = join(dirname(file), `.${basename(file)}.${Math.random().toString(36).slice(2)}${ENDING}`);
  leniently(file, () => {
    sweep(dirname(file), ENDING);
    try {
      writeFileSync(beside, text);
      renameSync(beside, file);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  });
}

import { readdirSync } from 'node:fs';
import { stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { absent } from './errno.ts';

/** The ending of what is not written to its end yet, beside a draft and among its versions. */
export const UNFINISHED = '.roundup-tmp';
// Nobody writes one file for longer.
const OLD = 3600_000;

/** Removes the files of this ending that runs left behind which were killed while they wrote. */
export async function sweep(folder: string, ending: string): Promise<void> {
  for (const name of readdirSync(folder).filter((one) => one.endsWith(ending))) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > OLD) await unlink(path).catch(absent);
  }
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { statSync, unlinkSync } from './disk.ts';
import { absent, codeOf } from './errno.ts';

/** The ending of what is not written to its end yet, beside a draft and among its versions. */
export const UNFINISHED = '.roundup-tmp';
// Nobody writes one file for longer.
const OLD = 3600_000;

/** Removes the files of this ending that runs left behind which were killed while they wrote. */
export function sweep(folder: string, ending: string): void {
  for (const name of readdirSync(folder).filter((one) => one.endsWith(ending))) {
    const path = join(folder, name);
    if (Date.now() - timeOf(path) <= OLD) continue;
    try {
      unlinkSync(path);
    } catch (error) {
      absent(error);
    }
  }
}

/** What cannot be looked at is as good as new. */
function timeOf(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return Date.now();
  }
}

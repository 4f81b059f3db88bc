import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './files/file-complaint.ts';

/**
 * Writes a derived file, in its folder, if the disk lets it: a full disk or a read-only folder costs the next run the time to find out again what
 * stands in it, and must not cost this one its result.
 */
export async function leniently(file: string, write: () => Promise<void>): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await write();
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

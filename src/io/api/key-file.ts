import { keyIn, unreadableKey } from '../../core/api/key.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Key, Variables } from '../../facts.ts';
import { codeOf } from '../files/errno.ts';
import { openRegular } from '../files/regular.ts';
import { pathFrom } from '../folder.ts';

/**
 * The key that the settings name a file for: read so by every run, and by `doctor`.
 * @param given from the roundup folder; `~/` is the home
 */
export async function readKey(given: string, folder: string, variables: Variables): Promise<Key> {
  const path = pathFrom(folder, given, variables);
  try {
    const file = await openRegular(path, 'r');
    try {
      // Windows has no such bits, and node makes them up.
      const mode = process.platform === 'win32' ? null : (await file.stat()).mode;
      return keyIn(await file.readFile('utf8'), path, mode);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Complaint) return { ok: false, why: error.says };
    const code = codeOf(error);
    if (code === null) throw error;
    return unreadableKey(path, code);
  }
}

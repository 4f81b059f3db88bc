import { open } from 'node:fs/promises';
import { keyIn, unreadableKey } from '../../core/api/key.ts';
import type { Key, Variables } from '../../facts.ts';
import { codeOf } from '../files/errno.ts';
import { pathFrom } from '../folder.ts';

/** The key that the settings name a file for: read so by every run, and by `doctor`. @param given from the roundup folder; `~/` is the home */
export async function readKey(given: string, folder: string, variables: Variables): Promise<Key> {
  const path = pathFrom(folder, given, variables);
  try {
    const file = await open(path, 'r');
    try {
      // Windows has no such bits, and node makes them up.
      const mode = process.platform === 'win32' ? null : (await file.stat()).mode;
      return keyIn(await file.readFile('utf8'), path, mode);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return unreadableKey(path, code);
  }
}

import { ChangedMeanwhile } from '../core/complaint.ts';
import type { FileState } from '../facts.ts';
import type { World } from '../world.ts';
import { readDraft } from './read-draft.ts';

// A file that changes more often than this between two looks is being written to without an end.
const ATTEMPTS = 3;

export interface Updated<T> {
  readonly result: T;
  /** False where the file said already what it was to say. */
  readonly written: boolean;
}

/**
 * Replaces a draft by the text that is made of it. What an editor or another run saves between the two is read again.
 */
export async function updateFile<T extends { readonly text: string }>(
  world: World,
  path: string,
  make: (before: FileState) => T | Promise<T>,
  attempts = ATTEMPTS,
): Promise<Updated<T>> {
  const before = await readDraft(world, path);
  const result = await make(before);
  if (result.text === before.text && before.digest !== null) return { result, written: false };
  try {
    await world.files.replace(before, result.text);
    return { result, written: true };
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile) || attempts === 1) throw error;
    return updateFile(world, path, make, attempts - 1);
  }
}

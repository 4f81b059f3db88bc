import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './errno.ts';
import { naming } from './file-complaint.ts';

// A blog of twenty years has some thousands; a folder with more is another one than was meant.
const MOST_FILES = 20_000;
const PASSED_OVER = new Set(['node_modules', '_site']);

/**
 * The files under a folder, absolute and sorted; null where it is not a folder, or not there. Hidden files and folders,
 * and links to folders, are passed over.
 * @param visit called with each folder before it is listed
 */
export async function filesUnder(
  folder: string,
  visit: (folder: string) => Promise<unknown> = async () => undefined,
): Promise<readonly string[] | null> {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined && found.length < MOST_FILES; next = waiting.pop()) {
    const here = next;
    await visit(here);
    const entries = await naming(here, async () => entriesOf(here));
    if (entries === null && here === folder) return null;
    for (const entry of entries ?? []) {
      if (entry.name.startsWith('.') || PASSED_OVER.has(entry.name)) continue;
      if (entry.isDirectory()) waiting.push(join(here, entry.name));
      else found.push(join(here, entry.name));
    }
  }
  return found.sort();
}

function entriesOf(folder: string): readonly Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

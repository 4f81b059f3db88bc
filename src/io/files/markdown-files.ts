import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, naming } from './file-complaint.ts';

// A blog of twenty years has some thousands; a folder with more is another one than was meant.
const MOST_FILES = 20_000;
const PASSED_OVER = new Set(['node_modules', '_site']);

/** The Markdown files under a folder, absolute and sorted; none where the folder is not there. Hidden folders, and links to folders, are passed over. */
export async function markdownUnder(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined && found.length < MOST_FILES; next = waiting.pop()) {
    const here = next;
    for (const entry of await naming(here, () => entriesOf(here))) {
      if (entry.name.startsWith('.') || PASSED_OVER.has(entry.name)) continue;
      if (entry.isDirectory()) waiting.push(join(here, entry.name));
      else if (/\.(?:md|markdown|mdx)$/iu.test(entry.name)) found.push(join(here, entry.name));
    }
  }
  return found.sort();
}

async function entriesOf(folder: string): Promise<Awaited<ReturnType<typeof readEntries>>> {
  try {
    return await readEntries(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function readEntries(folder: string) {
  return readdir(folder, { withFileTypes: true });
}

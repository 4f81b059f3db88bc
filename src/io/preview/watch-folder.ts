import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

// An editor writes a file in several steps: they are told as one.
const SETTLED = 40;
// Not every system tells of changes (a network disk): a look now and then finds them all the same.
const LOOK_EVERY = 1_500;

/**
 * Tells when drafts, links or settings in the folder have changed. Returns what ends
 * it. Does not keep the process from ending.
 */
export function watchFolder(folder: string, changed: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let [timer, before] = [undefined as NodeJS.Timeout | undefined, standing(folder)];
  const look = (): void => {
    for (const part of ['.', 'drafts', 'links']) follow(part);
    const now = standing(folder);
    if (now !== before) changed();
    before = now;
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, SETTLED);
  };
  const follow = (part: string): void => {
    if (watchers.has(part)) return;
    try {
      const watcher = watch(join(folder, part), { persistent: false }, soon);
      watcher.on('error', () => watchers.delete(part));
      watchers.set(part, watcher);
    } catch {
      // It is not there yet, or the system does not tell: the regular look finds what changes.
    }
  };
  for (const part of ['.', 'drafts', 'links']) follow(part);
  const regularly = setInterval(look, LOOK_EVERY).unref();
  return () => {
    clearTimeout(timer);
    clearInterval(regularly);
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** Sizes and times of everything that a page is made of. */
function standing(folder: string): string {
  return ['roundup.yaml', ...namesIn(folder, 'drafts'), ...namesIn(folder, 'links')]
    .map((name) => {
      const state = statSync(join(folder, name), { throwIfNoEntry: false });
      return state ? `${name} ${state.size} ${state.mtimeMs} ${state.ino}` : '';
    })
    .join('\n');
}

function namesIn(folder: string, part: string): readonly string[] {
  try {
    return readdirSync(join(folder, part))
      .filter((name) => /^\d{4}-\d{2}\.(?:md|jsonl)$/u.test(name))
      .map((name) => join(part, name));
  } catch {
    // Nothing has been written there yet.
    return [];
  }
}

import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

// Milliseconds. An editor writes a file in several steps: they are told as one.
const SETTLED = 10;
// Some move the old file away, or empty it, before they write the new one.
const ON_ITS_WAY = 150;
// Not every system tells of changes (a network disk): a look now and then finds them all the same.
const LOOK_EVERY = 1_500;

/**
 * Tells when drafts, links, templates or settings in the folder have changed. Returns what ends
 * it. Does not keep the process from ending.
 */
export function watchFolder(folder: string, changed: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let [timer, before] = [undefined as NodeJS.Timeout | undefined, standing(folder)];
  const look = (patient: boolean): void => {
    for (const part of PARTS) follow(part);
    const now = standing(folder);
    if (patient && isEmptied(before, now)) return lookIn(ON_ITS_WAY, false);
    if (isOther(before, now)) changed();
    before = now;
  };
  const lookIn = (milliseconds: number, patient: boolean): void => {
    clearTimeout(timer);
    timer = setTimeout(() => look(patient), milliseconds);
  };
  const follow = (part: string): void => {
    if (watchers.has(part)) return;
    try {
      const watcher = watch(join(folder, part), { persistent: false }, () => lookIn(SETTLED, true));
      watcher.on('error', () => watchers.delete(part));
      watchers.set(part, watcher);
    } catch {
      // It is not there yet, or the system does not tell: the regular look finds what changes.
    }
  };
  for (const part of PARTS) follow(part);
  const regularly = setInterval(() => look(true), LOOK_EVERY).unref();
  return () => {
    clearTimeout(timer);
    clearInterval(regularly);
    for (const watcher of watchers.values()) watcher.close();
  };
}

const PARTS = ['.', 'drafts', 'links', 'templates'] as const;
const MONTH = /^\d{4}-\d{2}\.(?:md|jsonl)$/u;

/** What is told of a file: whether it holds anything, and what changes when it is written. */
interface FileSign {
  readonly empty: boolean;
  readonly sign: string;
}

/** Everything that a page is made of, by name. */
function standing(folder: string): ReadonlyMap<string, FileSign> {
  const found = new Map<string, FileSign>();
  for (const name of [
    'roundup.yaml',
    ...namesIn(folder, 'drafts', MONTH),
    ...namesIn(folder, 'links', MONTH),
    ...namesIn(folder, 'templates', /\.hbs$/u),
  ]) {
    const state = statSync(join(folder, name), { throwIfNoEntry: false });
    if (state) found.set(name, { empty: state.size === 0, sign: `${state.size} ${state.mtimeMs} ${state.ino}` });
  }
  return found;
}

function isOther(before: ReadonlyMap<string, FileSign>, now: ReadonlyMap<string, FileSign>): boolean {
  return before.size !== now.size || [...now].some(([name, { sign }]) => before.get(name)?.sign !== sign);
}

/** Whether a file that held something holds nothing, or is away. */
function isEmptied(before: ReadonlyMap<string, FileSign>, now: ReadonlyMap<string, FileSign>): boolean {
  return [...before].some(([name, { empty }]) => !empty && (now.get(name)?.empty ?? true));
}

function namesIn(folder: string, part: string, named: RegExp): readonly string[] {
  try {
    return readdirSync(join(folder, part))
      .filter((name) => named.test(name))
      .map((name) => join(part, name));
  } catch {
    // Nothing has been written there yet.
    return [];
  }
}

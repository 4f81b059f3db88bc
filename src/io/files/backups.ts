import { copyFile, link, open, readFile, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '../../world.ts';
import { makeFolder, syncFolder } from './durable.ts';
import { codeOf, NO_LINKS } from './file-complaint.ts';
import { digestOf } from './read-state.ts';

const KEPT = 20;
const NAME = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)$/u;

/** The kept versions of one file, newest first. */
export async function listBackups(folder: string): Promise<readonly Backup[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const dated = names.flatMap((name) => (NAME.test(name) ? [{ path: join(folder, name), replacedAt: name.replace(NAME, '$1$2:$3:$4') }] : []));
  return dated.sort((one, other) => (one.replacedAt < other.replacedAt ? 1 : -1));
}

/** Keeps the file as it is now in the folder, durably, and the newest twenty of them. One that equals the last takes its place. */
export async function keepBackup(file: string, folder: string): Promise<void> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return;
  await makeFolder(folder);
  const kept = await listBackups(folder);
  const [newest] = kept;
  const repeated = newest && digestOf(await readFile(newest.path)) === digestOf(bytes) ? [newest] : [];
  // Also where the clock has been set back, the newest has to sort as the newest.
  const now = new Date(Math.max(Date.now(), (newest ? Date.parse(newest.replacedAt) : 0) + 1));
  const copy = join(folder, now.toISOString().replaceAll(':', '-'));
  await hold(file, copy);
  await syncFolder(folder);
  for (const old of [...repeated, ...kept.slice(KEPT - 1 + repeated.length)]) await unlink(old.path);
}

/** A second name for the same file, so that it holds even what an editor writes into it in the last instant; else a copy. */
async function hold(file: string, copy: string): Promise<void> {
  try {
    await link(file, copy);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error;
    await copyFile(file, copy);
  }
  const handle = await open(copy, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '../../facts.ts';
import { isBlank } from '../../core/merge/is-blank.ts';
import { keptMoments } from '../../core/merge/kept-moments.ts';
import { copyFile, link, open, readdir, unlink, writeFile } from './disk.ts';
import { makeFolder, syncFolder } from './durable.ts';
import { absent, codeOf, NO_LINKS } from './errno.ts';
import { digestOf } from './read-state.ts';
import { readRegular } from './regular.ts';
import { sweep, UNFINISHED } from './sweep.ts';

const NAME = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)$/u;

/** The kept versions of one file, newest first. */
export async function listBackups(folder: string): Promise<readonly Backup[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const dated = names.flatMap((name) =>
    NAME.test(name) ? [{ path: join(folder, name), replacedAt: name.replace(NAME, '$1$2:$3:$4') }] : [],
  );
  return dated
    .filter(({ replacedAt }) => !Number.isNaN(Date.parse(replacedAt)))
    .sort((one, other) => (one.replacedAt < other.replacedAt ? 1 : -1));
}

/** Keeps the file as it is now in the folder, durably. A version that equals the last takes its place. */
export async function keepBackup(file: string, folder: string): Promise<void> {
  const bytes = await readRegular(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return;
  makeFolder(folder);
  const [newest] = await listBackups(folder);
  const repeated = newest && (await digestIn(newest.path)) === digestOf(bytes) ? [newest] : [];
  await hold(file, folder, nextInstant(newest));
  syncFolder(folder);
  await forget(repeated);
  await forgetOld(folder);
}

/**
 * Keeps a text that was read as the newest version, durably, unless the newest one says the same. It is a file of
 * its own: what its editor writes into the draft from then on must not change it.
 */
export async function keepVersion(text: string, folder: string): Promise<void> {
  if (isBlank(text)) return;
  const bytes = Buffer.from(text);
  const [newest] = await listBackups(folder);
  if (newest && (await digestIn(newest.path)) === digestOf(bytes)) return;
  makeFolder(folder);
  sweep(folder, UNFINISHED);
  const beside = join(folder, `${randomUUID()}${UNFINISHED}`);
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await hold(beside, folder, nextInstant(newest));
  } finally {
    await unlink(beside).catch(absent);
  }
  syncFolder(folder);
  await forgetOld(folder);
}

/** The newest has to sort as the newest, also where the clock has been set back. */
function nextInstant(newest: Backup | undefined): number {
  return Math.max(Date.now(), (newest ? Date.parse(newest.replacedAt) : 0) + 1);
}

async function forgetOld(folder: string): Promise<void> {
  const versions = await listBackups(folder);
  const kept = keptMoments(versions.map(({ replacedAt }) => replacedAt));
  await forget(versions.filter(({ replacedAt }) => !kept.has(replacedAt)));
}

async function forget(versions: readonly Backup[]): Promise<void> {
  for (const { path } of versions) await unlink(path).catch(absent);
}

/** Null where another run has removed it meanwhile. */
async function digestIn(path: string): Promise<string | null> {
  const bytes = await readRegular(path).catch(absent);
  return bytes === undefined ? null : digestOf(bytes);
}

/**
 * Holds the file under the name of that instant; where another run has just taken the name, under that of the next one.
 */
async function hold(file: string, folder: string, time: number): Promise<void> {
  const copy = join(folder, new Date(time).toISOString().replaceAll(':', '-'));
  try {
    await nameTwice(file, copy);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return hold(file, folder, time + 1);
  }
  const handle = await open(copy, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * A second name for the same file, so that it holds even what an editor writes
 * into it in the last instant; else a copy.
 */
async function nameTwice(file: string, copy: string): Promise<void> {
  try {
    await link(file, copy);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error;
    await copyFile(file, copy, constants.COPYFILE_EXCL);
  }
}

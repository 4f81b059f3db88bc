import { constants, type Stats } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { ChangedMeanwhile } from '../../core/complaint.ts';
import type { FileState } from '../../facts.ts';
import { keepBackup } from './backups.ts';
import { access, link, open, rename, stat, unlink, type FileHandle } from './disk.ts';
import { makeFolder, syncFolder, writeAll } from './durable.ts';
import { absent, codeOf, NO_LINKS } from './errno.ts';
import { naming } from './file-complaint.ts';
import { readState } from './read-state.ts';
import { sweep, UNFINISHED } from './sweep.ts';
import { whereTo } from './where-to.ts';

/**
 * Puts the text in the file's place, whole and durable or not at all, and keeps what was there in
 * `backups`. A symbolic link stays one: the file it leads to is replaced. Throws `ChangedMeanwhile`
 * when the file is no longer as `before` says.
 *
 * Between the last look and the rename lies an instant in which another program's rename would go unseen; what an
 * editor writes into the file itself even then is in the backup, which is the same file.
 */
export async function replaceFile(before: FileState, text: string, backups: string): Promise<void> {
  await naming(before.path, async () => {
    const target = await whereTo(before.path);
    const folder = dirname(target);
    makeFolder(folder);
    sweep(folder, UNFINISHED);
    const old = before.digest === null ? null : await replaceable(target);
    const draft = join(folder, draftName(basename(target)));
    try {
      await writeDraft(draft, Buffer.from(text), old);
      if (before.digest === null) await publishNew(draft, target, before.path);
      else await publish(draft, target, before, backups);
      syncFolder(folder);
    } finally {
      await unlink(draft).catch(absent);
    }
  });
}

async function publish(draft: string, target: string, before: FileState, backups: string): Promise<void> {
  await keepBackup(target, backups);
  if ((await readState(target)).digest !== before.digest) throw changedMeanwhile(before.path);
  await rename(draft, target);
}

/** A link fails where there is a file already, so a draft that has appeared meanwhile is never written over. */
async function publishNew(draft: string, target: string, path: string): Promise<void> {
  try {
    await link(draft, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw changedMeanwhile(path);
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error;
    if ((await readState(target)).digest !== null) throw changedMeanwhile(path);
    await rename(draft, target);
  }
}

async function writeDraft(draft: string, bytes: Uint8Array, old: Stats | null): Promise<void> {
  const handle = await open(draft, 'wx');
  try {
    await writeAll(handle, bytes);
    if (old !== null) {
      await keepOwner(handle, old);
      await handle.chmod(old.mode & 0o7777);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * As far as the system allows: a draft that root writes stays its author's, and
 * one that a group shares stays the group's.
 */
async function keepOwner(handle: FileHandle, { uid, gid }: Stats): Promise<void> {
  const own = await handle.stat();
  if (own.uid === uid && own.gid === gid) return;
  for (const owner of [uid, own.uid]) {
    try {
      await handle.chown(owner, gid);
      return;
    } catch (error) {
      if (!['EPERM', 'EINVAL', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error;
    }
  }
}

/** What the file is; null where it is there no more. */
async function replaceable(target: string): Promise<Stats | null> {
  try {
    // A rename would replace a file that its author has made read-only.
    await access(target, constants.W_OK);
    return await stat(target);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function draftName(name: string): string {
  const beginning = Buffer.from(name).subarray(0, 180).toString('utf8').replaceAll('\ufffd', '');
  return `.${beginning}.${randomUUID()}${UNFINISHED}`;
}

function changedMeanwhile(path: string): ChangedMeanwhile {
  return new ChangedMeanwhile({
    en:
      `${path} was changed by another program meanwhile, so nothing was written. Save it there and run the command ` +
      'again',
    ja: `${path} は別のプログラムが書き換えたので、何も書き込んでいません。そちらで保存してから、もう一度実行してください`,
  });
}

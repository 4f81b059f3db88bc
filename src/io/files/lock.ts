import { link, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Complaint } from '../../core/complaint.ts';
import type { Message } from '../../model.ts';
import { makeFolder } from './durable.ts';
import { codeOf, naming } from './file-complaint.ts';
import { isAlive, parseHolder, thisProcess, type Holder } from './holder.ts';

export interface Patience {
  /** Milliseconds until the wait is told, and until it is given up. */
  readonly tellAfter: number;
  readonly giveUpAfter: number;
  readonly tell: (message: Message) => void;
}

const POLL = 40;
// A lock whose text is not (yet) a holder: on file systems without hard links it is written after it is made.
const UNREADABLE_FOR = 800;

/**
 * Does the work while this process, and no other, holds the lock file. A holder that has died is replaced at the next look;
 * one that lives, stopped or not, is waited for. Throws a `Complaint` that names the holder when that takes too long.
 */
export async function withLock<T>(file: string, patience: Patience, work: () => Promise<T>): Promise<T> {
  const own = await naming(file, () => acquire(file, patience));
  try {
    return await work();
  } finally {
    await release(file, own);
  }
}

async function acquire(file: string, patience: Patience): Promise<Holder> {
  const began = performance.now();
  const own = thisProcess(new Date());
  await makeFolder(dirname(file));
  for (let told = false; ; ) {
    const holder = await holderOf(file);
    if (holder === null && (await take(file, own))) return own;
    if (holder !== null && holder !== 'unreadable' && !isAlive(holder)) {
      await bury(file, holder, patience);
      continue;
    }
    const waited = performance.now() - began;
    if (waited > patience.giveUpAfter) throw tooLong(file, holder);
    if (!told && waited > patience.tellAfter) {
      patience.tell(waiting(holder));
      told = true;
    }
    await sleep(POLL * (0.5 + Math.random()));
  }
}

/** Makes the lock with its text in one step, so that no one sees half a holder. */
async function take(file: string, own: Holder): Promise<boolean> {
  const draft = `${file}.${own.id}`;
  const text = JSON.stringify(own);
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error) ?? '')) throw error;
    return await takeWithoutLinks(file, text);
  } finally {
    await remove(draft);
  }
}

async function takeWithoutLinks(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a dead holder's lock. Two takers that both saw it dead must not remove each other's new lock: who may remove it
 * is settled by a lock named after this very holder, under which it is looked at once more.
 */
async function bury(file: string, dead: Holder, patience: Patience): Promise<void> {
  await withLock(`${file}.${dead.id}.dead`, patience, async () => {
    const now = await holderOf(file);
    if (now !== null && now !== 'unreadable' && now.id === dead.id) await remove(file);
  });
}

async function release(file: string, own: Holder): Promise<void> {
  const holder = await holderOf(file);
  // Someone who deleted the file by hand may have let another process in: its lock is not ours to remove.
  if (holder !== null && holder !== 'unreadable' && holder.id === own.id) await remove(file);
}

async function holderOf(file: string): Promise<Holder | 'unreadable' | null> {
  try {
    const holder = parseHolder(await readFile(file, 'utf8'));
    if (holder) return holder;
    const { mtimeMs } = await stat(file);
    if (Math.abs(Date.now() - mtimeMs) < UNREADABLE_FOR) return 'unreadable';
    await remove(file);
    return null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function remove(file: string): Promise<void> {
  try {
    await unlink(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function waiting(holder: Holder | 'unreadable' | null): Message {
  const who = nameOf(holder);
  return { en: `waiting for another roundup (${who}) to finish`, ja: `別の roundup（${who}）が終わるのを待っています` };
}

function tooLong(file: string, holder: Holder | 'unreadable' | null): Complaint {
  const who = nameOf(holder);
  return new Complaint({
    en: `another roundup (${who}) is still at work. Try again later; if it does not run any more, delete ${file}`,
    ja: `別の roundup（${who}）がまだ動いています。あとでもう一度実行してください。もう動いていないなら ${file} を削除してください`,
  });
}

function nameOf(holder: Holder | 'unreadable' | null): string {
  return holder === null || holder === 'unreadable' ? '?' : `pid ${holder.pid}, ${holder.host}, ${holder.since}`;
}

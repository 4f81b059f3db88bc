import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Complaint } from '../../core/complaint.ts';
import type { Message } from '../../model.ts';
import { link, stat, unlink, utimes, writeFile } from './disk.ts';
import { makeFolder } from './durable.ts';
import { codeOf, NO_LINKS } from './errno.ts';
import { naming } from './file-complaint.ts';
import { readRegular } from './regular.ts';
import { isAlive, isElsewhere, parseHolder, thisProcess, type Holder } from './holder.ts';

export interface Patience {
  /** Milliseconds until the wait is told, and until it is given up. */
  readonly tellAfter: number;
  readonly giveUpAfter: number;
  readonly tell: (message: Message) => void;
  /** How long the lock of another machine is watched before it is taken over. */
  readonly watchFor?: number;
}

const POLL = 40;
// A lock whose text is not (yet) a holder: on file systems without hard links it is
// written after it is made. FAT counts in 2 s.
const UNREADABLE_FOR = 2500;

interface Seen {
  /** What tells this taking of the lock from every other. */
  readonly id: string;
  readonly alive: boolean;
  /** For messages. */
  readonly who: string;
  /**
   * Milliseconds since 1970 by the clock of the file system: when the holder last renewed it,
   * where it cannot be looked at; else null.
   */
  readonly renewed: number | null;
}

// A holder touches its lock so often. One that is elsewhere and has not for ten minutes is gone; clocks need not
// agree, so it is watched for a while as well.
const RENEWED_EVERY = 5000;
const STALE_AFTER = 600_000;
const WATCHED_FOR = 15_000;

/**
 * Does the work while this process, and no other, holds the lock file. A holder that has died is
 * replaced at the next look; one that lives, stopped or not, is waited for. Throws a `Complaint` that
 * names the holder when that takes too long.
 */
export async function withLock<T>(file: string, patience: Patience, work: () => Promise<T>): Promise<T> {
  const own = await naming(file, () => acquire(file, patience));
  const renewing = setInterval(() => void renew(file, own.id), RENEWED_EVERY).unref();
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    // Someone who deleted the file by hand may have let another process in: its lock is not ours to remove.
    await naming(file, () => removeIf(file, own.id));
  }
}

async function removeIf(file: string, id: string): Promise<void> {
  if ((await look(file))?.id === id) await remove(file);
}

/** Whatever keeps it from being touched, another run has only to wait for less long. */
async function renew(file: string, id: string): Promise<void> {
  const now = new Date();
  try {
    if ((await look(file))?.id === id) await utimes(file, now, now);
  } catch (error) {
    if (codeOf(error) === null && !(error instanceof Complaint)) throw error;
  }
}

async function acquire(file: string, patience: Patience): Promise<Holder> {
  const began = performance.now();
  const own = thisProcess(new Date());
  makeFolder(dirname(file));
  let [watched, since] = [null as Seen | null, began];
  for (let told = false; ;) {
    const seen = await look(file);
    if (seen?.id !== watched?.id || seen?.renewed !== watched?.renewed) [watched, since] = [seen, performance.now()];
    if (seen === null && (await take(file, own))) return own;
    if (seen?.alive === false) {
      await bury(file, seen.id, patience);
      continue;
    }
    if (seen && isStale(seen) && performance.now() - since > (patience.watchFor ?? WATCHED_FOR)) {
      patience.tell(takenOver(file, seen.who));
      await bury(file, seen.id, patience);
      continue;
    }
    const waited = performance.now() - began;
    if (waited > patience.giveUpAfter) throw tooLong(file, seen?.who ?? '?');
    if (!told && waited > patience.tellAfter) {
      patience.tell(waiting(seen?.who ?? '?'));
      told = true;
    }
    await sleep(POLL * (0.5 + Math.random()));
  }
}

/** Whether a holder that is elsewhere has let its lock grow old. */
export function isStale({ renewed }: Pick<Seen, 'renewed'>): boolean {
  return renewed !== null && Math.abs(Date.now() - renewed) > STALE_AFTER;
}

/** Makes the lock with its text in one step, so that no one sees half a holder. */
async function take(file: string, own: Holder): Promise<boolean> {
  const draft = `${file}.${own.id}`;
  const text = JSON.stringify(own);
  try {
    await writeFile(draft, text, { flag: 'wx' });
    return await made(link(draft, file));
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error;
    return await made(writeFile(file, text, { flag: 'wx' }));
  } finally {
    await remove(draft);
  }
}

async function made(making: Promise<void>): Promise<boolean> {
  try {
    await making;
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a dead holder's lock. Two takers that both saw it dead must not remove each other's new lock: who may remove
 * it is settled by a lock named after this very holder, under which it is looked at once more.
 */
async function bury(file: string, id: string, patience: Patience): Promise<void> {
  await withLock(`${file}.${id}.dead`, patience, () => removeIf(file, id));
}

async function look(file: string): Promise<Seen | null> {
  try {
    const holder = parseHolder((await readRegular(file)).toString('utf8'));
    const { ino, mtimeMs } = await stat(file);
    if (holder)
      return {
        id: holder.id,
        alive: isAlive(holder),
        who: `pid ${holder.pid}, ${holder.host}, ${holder.since}`,
        renewed: isElsewhere(holder) ? mtimeMs : null,
      };
    return { id: `${ino}-${mtimeMs}`, alive: Math.abs(Date.now() - mtimeMs) < UNREADABLE_FOR, who: '?', renewed: null };
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

function waiting(who: string): Message {
  return { en: `waiting for another roundup (${who}) to finish`, ja: `別の roundup（${who}）が終わるのを待っています` };
}

function takenOver(file: string, who: string): Message {
  return {
    en:
      `${file} was left by a run on another machine (${who}) that has not renewed it for ten minutes: ` +
      'it is taken over',
    ja: `${file} は、別のマシンの実行（${who}）のもので、10分以上更新されていません。引き継ぎます`,
  };
}

function tooLong(file: string, who: string): Complaint {
  return new Complaint({
    en: `another roundup (${who}) is still at work. Try again later; if it does not run any more, delete ${file}`,
    ja: `別の roundup（${who}）がまだ動いています。あとでもう一度実行してください。もう動いていないなら ${file} を削除してください`,
  });
}

import { constants } from 'node:fs';
import { join } from 'node:path';
import type { FolderFacts, LockFacts } from '../../facts.ts';
import { readdir, stat } from '../files/disk.ts';
import { codeOf } from '../files/errno.ts';
import { isAlive, isElsewhere, parseHolder } from '../files/holder.ts';
import { isStale } from '../files/lock.ts';
import { readRegular } from '../files/regular.ts';
import { may } from './permissions.ts';

/** The locks in the folder `.roundup/`, and what cannot be read there. */
export async function derivedFacts(folder: string): Promise<Pick<FolderFacts, 'locks' | 'unreadable'>> {
  const [locks, unreadable]: [LockFacts[], string[]] = [[], []];
  const waiting = [folder];
  for (const path of waiting) {
    if ((await may(path, constants.F_OK)) === null) continue;
    try {
      const isFolder = (await stat(path)).isDirectory();
      if (isFolder && LOCK.test(path)) unreadable.push(path);
      else if (isFolder) waiting.push(...(await readdir(path)).toSorted().map((name) => join(path, name)));
      else if (LOCK.test(path)) locks.push(await lockFacts(path));
      else if ((await may(path, constants.R_OK)) === false || path === folder) unreadable.push(path);
    } catch (error) {
      // Another run may just have ended, and its lock with it.
      if (codeOf(error) !== 'ENOENT') unreadable.push(path);
    }
  }
  return { locks, unreadable };
}

async function lockFacts(file: string): Promise<LockFacts> {
  const holder = parseHolder((await readRegular(file)).toString('utf8'));
  const { mtimeMs } = await stat(file);
  const stale = holder !== null && isElsewhere(holder) && isStale({ renewed: mtimeMs });
  return {
    file,
    holder: holder && { pid: holder.pid, host: holder.host, since: holder.since },
    alive: holder !== null && !stale && isAlive(holder),
  };
}

const LOCK = /(?:^|[./])lock$/u;

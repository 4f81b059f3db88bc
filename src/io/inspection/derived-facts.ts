import { constants } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderFacts, LockFacts } from '../../facts.ts';
import { codeOf } from '../files/errno.ts';
import { isAlive, parseHolder } from '../files/holder.ts';
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
      else if (LOCK.test(path)) locks.push(lockFacts(path, await readFile(path, 'utf8')));
      else if ((await may(path, constants.R_OK)) === false || path === folder) unreadable.push(path);
    } catch (error) {
      // Another run may just have ended, and its lock with it.
      if (codeOf(error) !== 'ENOENT') unreadable.push(path);
    }
  }
  return { locks, unreadable };
}

function lockFacts(file: string, text: string): LockFacts {
  const holder = parseHolder(text);
  return {
    file,
    holder: holder && { pid: holder.pid, host: holder.host, since: holder.since },
    alive: holder !== null && isAlive(holder),
  };
}

const LOCK = /(?:^|[./])lock$/u;

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strayFiles, type StrayFile } from '../../core/library/stray-files.ts';
import { strayProblem } from '../../core/library/stray-messages.ts';
import type { MonthFolder } from '../../core/month/month-files.ts';
import type { Month, Problem } from '../../model.ts';
import { readFile, stat } from './disk.ts';
import { codeOf } from './errno.ts';
import type { ReadLog } from './read-log.ts';

/**
 * What in a folder of months is not read; of names that a note of the author's may have as well, those that hold a
 * draft.
 */
export async function straysIn(path: string, kind: MonthFolder): Promise<readonly CertainStray[]> {
  const strays: CertainStray[] = [];
  for (const { state, ...stray } of strayFiles(kind, namesOrNone(path)))
    if (state !== 'doubtful') strays.push({ ...stray, state });
    else if (await holdsDraft(join(path, stray.name))) strays.push({ ...stray, state: 'copy' });
  return strays;
}

export interface CertainStray extends StrayFile {
  readonly state: Exclude<StrayFile['state'], 'doubtful'>;
}

export interface StrayTellerOptions {
  /** The folder's. */
  readonly path: string;
  readonly kind: 'links' | 'archive';
  readonly log: ReadLog;
  readonly complain: (problem: Problem) => void;
}

/**
 * Tells the copies and placeholders of a month where that is read, each once in a run. Nothing is remembered of such a
 * run, as the next one is to tell them too.
 * @returns null stands for all months
 */
export function strayTeller({ path, kind, log, complain }: StrayTellerOptions): (month: Month | null) => Promise<void> {
  const looked = new Set<Month | null>();
  const told = new Set<string>();
  return async (month) => {
    if (looked.has(null) || looked.has(month)) return;
    looked.add(month);
    for (const stray of strayFiles(kind, (await log.names(path)) ?? [])) {
      if (stray.state === 'unknown' || told.has(stray.name)) continue;
      if (month !== null && stray.month !== month) continue;
      told.add(stray.name);
      log.unsettle();
      complain(strayProblem(kind, stray, join(path, stray.name)));
    }
  };
}

/** None where the folder cannot be read: what keeps it from that is told where its files are. */
function namesOrNone(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return [];
  }
}

async function holdsDraft(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isFile()) return false;
    const { isDraftText } = await import('../../core/merge/is-draft-text.ts');
    return isDraftText(await readFile(path, 'utf8'));
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}

import { join, relative, resolve } from 'node:path';
import type { DiskLook, Memo } from '../../world.ts';
import { replaceDerived } from '../files/derived.ts';
import { stillFinds, type ReadLog } from '../files/read-log.ts';
import { readTwice, twice } from '../files/summed.ts';

export interface MemoOptions {
  readonly folder: string;
  /** The program's sum: what another one has made is made again. */
  readonly build: string;
  /** The log of the edges whose files are remembered. */
  readonly log: ReadLog;
}
/** What a remembered value holds for. */
interface Conditions {
  readonly build: string;
  /** Their paths are from the folder on, which may move. */
  readonly looks: readonly DiskLook[];
}

/**
 * `.roundup/memo/`: a file for each name. In the first line stands what it holds for: the value, in the second, is not
 * even parsed where that is so no more. Both stand there twice, which tells damage.
 */
export function openMemo({ folder, build, log }: MemoOptions): Memo {
  const fileOf = (name: string): string => join(folder, '.roundup', 'memo', `${name}.json`);
  const write = async (name: string, looks: readonly DiskLook[], value: unknown): Promise<void> => {
    const conditions = JSON.stringify({ build, looks } satisfies Conditions);
    await replaceDerived(fileOf(name), twice(`${conditions}\n${JSON.stringify(value)}`));
  };
  return {
    recall: (name) => {
      const [conditions, value] = readTwice(fileOf(name)) ?? [];
      if (conditions === undefined || value === undefined) return null;
      const remembered = JSON.parse(conditions.toString('utf8')) as Conditions;
      const looks = remembered.looks.map((look) => ({ ...look, path: resolve(folder, look.path) }));
      if (remembered.build !== build || !looks.every(stillFinds)) return null;
      log.rely(looks);
      return JSON.parse(value.toString('utf8'));
    },
    remember: async (name, value) => {
      const looks = log.looks()?.map((look) => ({ ...look, path: relative(folder, look.path) }));
      if (looks !== undefined) await write(name, looks, value);
    },
    keep: (name, value) => write(name, [], value),
    looks: log.looks,
    forgo: log.unsettle,
    stillFinds: (looks) => looks.every(stillFinds),
  } satisfies Memo;
}

import { join, relative, resolve } from 'node:path';
import type { DiskLook, Memo } from '../../world.ts';
import { replaceDerived } from '../files/derived.ts';
import { stillFinds, type ReadLog } from '../files/read-log.ts';
import { readTwice, twice } from '../files/summed.ts';

export interface MemoOptions {
  readonly folder: string;
  /** The program's sum, and what else all goes by: what another one has made is made again. */
  readonly build: string;
  /** The log of the edges whose files are remembered. */
  readonly log: ReadLog;
}
/** What a remembered value holds for. */
interface Conditions {
  readonly build: string;
  /** Their paths are from the folder on, which may move; null where the value holds for nothing. */
  readonly looks: readonly DiskLook[] | null;
}

/**
 * `.roundup/memo/`: a file for each name. In the first line stands what the value holds for, which stands in the second
 * and is not even parsed where that is so no more; in the third what is kept beside it. All of it stands there twice,
 * which tells damage.
 */
export function openMemo({ folder, build, log }: MemoOptions): Memo {
  const fileOf = (name: string): string => join(folder, '.roundup', 'memo', `${name}.json`);
  // What is recalled in vain is looked at for what is kept beside it.
  const readLast = new Map<string, MemoFile | null>();
  const read = (name: string): MemoFile | null => {
    const known = readLast.get(name) ?? rememberedIn(fileOf(name));
    readLast.set(name, known);
    return known?.conditions.build === build ? known : null;
  };
  const write = (name: string, looks: Conditions['looks'], value: unknown, kept: unknown): void => {
    readLast.delete(name);
    const lines = [{ build, looks } satisfies Conditions, value, kept].map((line) => JSON.stringify(line));
    replaceDerived(fileOf(name), twice(lines.join('\n')));
  };
  return {
    recall: (name) => {
      const remembered = read(name);
      const looks = remembered?.conditions.looks?.map((look) => ({ ...look, path: resolve(folder, look.path) }));
      if (!remembered || !looks?.every(stillFinds)) return null;
      log.rely(looks);
      return JSON.parse(remembered.value.toString('utf8'));
    },
    kept: (name) => JSON.parse(read(name)?.kept.toString('utf8') ?? 'null'),
    remember: async (name, value, kept = null) => {
      const looks = log.looks()?.map((look) => ({ ...look, path: relative(folder, look.path) })) ?? null;
      if (looks !== null || kept !== null) write(name, looks, looks && value, kept);
    },
    keep: async (name, kept) => write(name, null, null, kept),
    looks: log.looks,
    forgo: log.unsettle,
    stillFinds: (looks) => looks.every(stillFinds),
  } satisfies Memo;
}

interface MemoFile {
  readonly conditions: Conditions;
  readonly value: Buffer;
  readonly kept: Buffer;
}

function rememberedIn(file: string): MemoFile | null {
  const [conditions, rest] = readTwice(file) ?? [];
  const end = rest?.indexOf('\n') ?? -1;
  if (conditions === undefined || rest === undefined || end < 0) return null;
  return {
    conditions: JSON.parse(conditions.toString('utf8')) as Conditions,
    value: rest.subarray(0, end),
    kept: rest.subarray(end + 1),
  };
}

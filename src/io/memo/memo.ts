import { join, relative, resolve } from 'node:path';
import type { Memo } from '../../world.ts';
import { replaceDerived } from '../files/derived.ts';
import { readRegularSync } from '../files/regular.ts';
import { stillFinds, sumOf, type DiskLook, type ReadLog } from '../files/read-log.ts';

export interface MemoOptions {
  readonly folder: string;
  /** The program's sum: what another one has made is made again. */
  readonly build: string;
  /** The log of the edges whose files are remembered. */
  readonly log: ReadLog;
}
interface RememberedValue {
  readonly build: string;
  /** Their paths are from the folder on, which may move. */
  readonly looks: readonly DiskLook[];
  readonly value: unknown;
}

/** `.roundup/memo/`: a file for each name, its sum in the first line. */
export function openMemo({ folder, build, log }: MemoOptions): Memo {
  const fileOf = (name: string): string => join(folder, '.roundup', 'memo', `${name}.json`);
  return {
    recall: (name) => {
      const remembered = readRemembered(fileOf(name));
      if (remembered?.build !== build) return null;
      return remembered.looks.every((look) => stillFinds({ ...look, path: resolve(folder, look.path) }))
        ? remembered.value
        : null;
    },
    remember: async (name, value) => {
      const looks = log.looks()?.map((look) => ({ ...look, path: relative(folder, look.path) }));
      if (looks === undefined) return;
      const text = JSON.stringify({ build, looks, value } satisfies RememberedValue);
      await replaceDerived(fileOf(name), `${sumOf(text)}\n${text}`);
    },
  } satisfies Memo;
}

/** Null where it is not there or not as it was written: it is derived, and made again. */
function readRemembered(file: string): RememberedValue | null {
  let text: string;
  try {
    text = readRegularSync(file).toString('utf8');
  } catch {
    return null;
  }
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  return sumOf(json) === text.slice(0, end) ? (JSON.parse(json) as RememberedValue) : null;
}

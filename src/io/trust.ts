import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../core/complaint.ts';
import type { FoundBy, Trust, Variables } from '../facts.ts';
import { appendLines } from './files/append-lines.ts';
import { replaceDerived } from './files/derived.ts';
import { codeOf } from './files/errno.ts';
import { readRegularSync } from './files/regular.ts';
import { homeFolder } from './folder.ts';

/**
 * Whether the folder is the user's own, by what the user did: it was named, it is the user's data folder, or it stands
 * in `~/.config/roundup/trusted`, a real path a line. A folder that was only found above the working one may be
 * anybody's, whoever owns its files: a cloned one belongs to who cloned it.
 */
export function openTrust(folder: string, foundBy: FoundBy, variables: Variables): Trust {
  const file = (): string =>
    join(variables['XDG_CONFIG_HOME'] || join(homeFolder(variables), '.config'), 'roundup', 'trusted');
  const isTrusted = (): boolean => foundBy !== 'ancestor' || linesOf(file).includes(real(folder));
  return {
    isTrusted,
    add: async () => {
      if (!linesOf(file).includes(real(folder))) await appendLines(file(), [`${real(folder)}\n`]);
    },
    remove: async () => {
      const others = linesOf(file).filter((line) => line !== real(folder));
      replaceDerived(file(), others.map((line) => `${line}\n`).join(''));
    },
    // What a repository brings along has its settings, or may bring them with the next pull.
    isBeingMade: () => ['roundup.yaml', '.git'].every((name) => !existsSync(join(folder, name))),
  };
}

/** None where there is no such file, or nobody knows the user's home. */
function linesOf(file: () => string): readonly string[] {
  const path = orNone(file);
  if (path === null) return [];
  try {
    return readRegularSync(path).toString('utf8').split('\n');
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return [];
  }
}

function orNone(file: () => string): string | null {
  try {
    return file();
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    return null;
  }
}

function real(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return folder;
  }
}

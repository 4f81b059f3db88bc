import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { Complaint } from '../core/complaint.ts';
import { monthInName } from '../core/month/month-files.ts';
import type { FoundBy, Variables } from '../facts.ts';
import { codeOf } from './files/errno.ts';

export interface FoundFolder {
  readonly folder: string;
  readonly foundBy: FoundBy;
}

/**
 * The roundup folder: `--dir`, else ROUNDUP_DIR, else the nearest ancestor that
 * looks like one, else the user's data folder.
 */
export function findFolder(dir: string | undefined, variables: Variables, workingFolder: () => string): FoundFolder {
  const named = dir ?? (variables['ROUNDUP_DIR'] || undefined);
  if (named !== undefined)
    return {
      folder: isAbsolute(named) ? resolve(named) : resolve(here(workingFolder), named),
      foundBy: dir === undefined ? 'ROUNDUP_DIR' : 'option',
    };
  for (let folder = resolve(here(workingFolder)); ; folder = dirname(folder)) {
    if (isThere(join(folder, 'roundup.yaml')) || holdsMonths(join(folder, 'links')))
      return { folder, foundBy: 'ancestor' };
    if (folder === dirname(folder)) break;
  }
  return {
    folder: join(variables['XDG_DATA_HOME'] || join(homeFolder(variables), '.local', 'share'), 'roundup'),
    foundBy: 'default',
  };
}

/**
 * Any site may have a folder of links: ours holds a month at least, or nothing yet but files that nobody sees.
 * One that cannot be looked into may be ours.
 */
function holdsMonths(links: string): boolean {
  if (!isThere(links)) return false;
  try {
    const names = readdirSync(links);
    return names.every((name) => name.startsWith('.')) || names.some((name) => monthInName('links', name) !== null);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return codeOf(error) !== 'ENOTDIR';
  }
}

/**
 * A symbolic link to a disk that is not mounted counts too: else what is saved meanwhile would go into another folder.
 */
function isThere(path: string): boolean {
  if (existsSync(path)) return true;
  try {
    readlinkSync(path);
    return true;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}

/**
 * Throws a `Complaint` where nobody knows it: HOME is not set, and the system does not know the user, as in a
 * container.
 */
export function homeFolder(variables: Variables): string {
  try {
    return variables['HOME'] || homedir();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Complaint(
      {
        en:
          'HOME is not set and your user has no home folder: set it, or name the roundup folder with --dir or ' +
          'ROUNDUP_DIR',
        ja: 'HOME が設定されておらず、ホームフォルダーが分かりません。設定するか、--dir か ROUNDUP_DIR でフォルダーを指定してください',
      },
      2,
    );
  }
}

/** A path as the settings mean it: from the roundup folder, and `~/` is the home folder, which the log is told. */
export function pathFrom(
  folder: string,
  given: string,
  variables: Variables,
  log?: { readonly home: (path: string) => void },
): string {
  if (!given.startsWith('~/')) return resolve(folder, given);
  const home = homeFolder(variables);
  log?.home(home);
  return join(home, given.slice(2));
}

function here(workingFolder: () => string): string {
  try {
    return workingFolder();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new Complaint(
      {
        en: 'the folder that you are in has been removed: go to another one (cd)',
        ja: '今いるフォルダーは削除されています。別のフォルダーへ移動してください（cd）',
      },
      2,
    );
  }
}

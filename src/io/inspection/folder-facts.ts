import { join } from 'node:path';
import type { FolderFacts, StrayFacts } from '../../facts.ts';
import { monthFile, monthInName, type MonthFolder } from '../../core/month/month-files.ts';
import type { Month } from '../../model.ts';
import { stat, statfs } from '../files/disk.ts';
import { straysIn } from '../files/strays.ts';
import { derivedFacts } from './derived-facts.ts';
import { forbidden, foldersFrom, leadingNowhere, namesIn, nearest } from './permissions.ts';

/** What a roundup folder holds and who may write there, for `doctor`. Changes nothing. @param folder absolute */
export async function folderFacts(folder: string): Promise<FolderFacts> {
  const there = await nearest(folder);
  const state = there === folder ? await kindOf(folder) : 'absent';
  const [links, archive, drafts] = [
    await filesIn(folder, 'links', state),
    await filesIn(folder, 'archive', state),
    await filesIn(folder, 'drafts', state),
  ];
  const monthly = [links, archive, drafts].map(({ path }) => path);
  const within = (
    await Promise.all(['.roundup', 'drafts/.backup'].map((name) => foldersFrom(join(folder, name))))
  ).flat();
  const others = ['roundup.yaml', '.roundup', 'templates'].map((name) => join(folder, name));
  return {
    path: folder,
    state,
    unwritable: await forbidden([there, ...monthly, ...links.files, ...archive.files, ...within]),
    readOnly: await forbidden(drafts.files),
    dangling: await leadingNowhere([folder, ...monthly, ...others]),
    unlisted: [links, archive, drafts].flatMap(({ path, listed }) => (listed ? [] : [path])),
    free: await statfs(there).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    ),
    strays: [...links.strays, ...archive.strays, ...drafts.strays],
    archives: archive.months,
    drafts: drafts.months,
    ...(state === 'folder' ? await derivedFacts(join(folder, '.roundup')) : { locks: [], unreadable: [] }),
  };
}

interface MonthlyFiles {
  /** The folder's. */
  readonly path: string;
  /** Whether its names could be read, where it is there. */
  readonly listed: boolean;
  readonly months: readonly Month[];
  /** The paths of the months' files, and what beside them is not read. */
  readonly files: readonly string[];
  readonly strays: readonly StrayFacts[];
}

async function filesIn(folder: string, name: MonthFolder, state: FolderFacts['state']): Promise<MonthlyFiles> {
  const path = join(folder, name);
  const names = state === 'folder' ? await namesIn(path) : [];
  const months = (names ?? []).flatMap((one) => monthInName(name, one) ?? []);
  const strays = state === 'folder' ? await straysIn(path, name) : [];
  return {
    path,
    listed: names !== null,
    months,
    files: months.map((month) => join(folder, monthFile(name, month))),
    strays: strays.map((stray) => ({ path: join(path, stray.name), kind: name, state: stray.state })),
  };
}

async function kindOf(path: string): Promise<'folder' | 'no-folder'> {
  return (await stat(path)).isDirectory() ? 'folder' : 'no-folder';
}

import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderFacts } from '../../core/doctor/facts.ts';
import { parseMonth } from '../../core/month/month.ts';
import type { Month } from '../../model.ts';
import { derivedFacts } from './derived-facts.ts';
import { forbidden, foldersFrom, leadingNowhere, namesIn, nearest } from './permissions.ts';

export async function folderFacts(folder: string): Promise<FolderFacts> {
  const there = await nearest(folder);
  const state = there !== folder ? 'absent' : (await stat(folder)).isDirectory() ? 'folder' : 'no-folder';
  const names = await Promise.all(MONTHLY.map(([name]) => (state === 'folder' ? namesIn(join(folder, name)) : [])));
  const [links, archive, drafts] = MONTHLY.map(([name, ending], index) =>
    sorted(join(folder, name), names[index] ?? [], ending),
  );
  if (!links || !archive || !drafts) throw new Error('a folder was left out');
  const within = (
    await Promise.all(['.roundup', 'drafts/.backup'].map((name) => foldersFrom(join(folder, name))))
  ).flat();
  const written = [there, ...MONTHLY.map(([name]) => join(folder, name)), ...links.files, ...archive.files, ...within];
  return {
    path: folder,
    state,
    unwritable: await forbidden(written),
    readOnly: await forbidden(drafts.files),
    dangling: await leadingNowhere([
      folder,
      ...['roundup.yaml', ...MONTHLY.map(([name]) => name), '.roundup', 'templates'].map((name) => join(folder, name)),
    ]),
    unlisted: MONTHLY.flatMap(([name], index) => (names[index] === null ? [join(folder, name)] : [])),
    free: await statfs(there).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    ),
    strangers: [...links.strangers, ...archive.strangers],
    archives: archive.months,
    drafts: drafts.months,
    ...(state === 'folder' ? await derivedFacts(join(folder, '.roundup')) : { locks: [], unreadable: [] }),
  };
}

/** What has a file for each month, and the ending of its name. */
const MONTHLY = [
  ['links', '.jsonl'],
  ['archive', '.warc.gz'],
  ['drafts', '.md'],
] as const;

/** The names in a folder by what they are: a month's file, or none that is read. */
function sorted(
  folder: string,
  names: readonly string[],
  ending: string,
): { readonly months: readonly Month[]; readonly files: readonly string[]; readonly strangers: readonly string[] } {
  const monthIn = (name: string): Month | null =>
    name.endsWith(ending) ? parseMonth(name.slice(0, -ending.length)) : null;
  const months = names.flatMap((name) => monthIn(name) ?? []);
  return {
    months,
    files: months.map((month) => join(folder, `${month}${ending}`)),
    strangers: names
      .filter((name) => !name.startsWith('.') && monthIn(name) === null)
      .map((name) => join(folder, name)),
  };
}

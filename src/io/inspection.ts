import { constants } from 'node:fs';
import { access, lstat, readFile, readdir, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ArchiveFacts, FolderFacts, LockFacts, Surroundings } from '../core/doctor/facts.ts';
import { parseMonth } from '../core/month/month.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { Month } from '../model.ts';
import type { Inspection } from '../world.ts';
import { damageProblems, surveyArchive } from './archive/survey.ts';
import { editorIn } from './files/edit.ts';
import { codeOf, naming } from './files/file-complaint.ts';
import { homeFolder } from './folder.ts';
import { isAlive, parseHolder } from './files/holder.ts';

export interface InspectionOptions {
  readonly folder: string;
  readonly settings: () => Promise<Settings>;
  readonly shippedTemplates: string;
  readonly surroundings: Surroundings;
}

/** What `doctor` looks at. Changes nothing, and takes no lock. */
export function openInspection({ folder, settings, shippedTemplates, surroundings }: InspectionOptions): Inspection {
  const { variables } = surroundings;
  const pathOf = (given: string): string =>
    given.startsWith('~/') ? join(homeFolder(variables), given.slice(2)) : resolve(folder, given);
  return {
    surroundings,
    editor: editorIn(variables),
    folder: () => naming(folder, () => factsOf(folder)),
    archive: (month) => {
      const file = join(folder, 'archive', `${month}.warc.gz`);
      return naming(file, () => archiveFacts(file, month));
    },
    templates: async () => {
      const { templates } = await settings();
      const names = await naming(shippedTemplates, () => readdir(shippedTemplates));
      return {
        own: resolve(folder, templates),
        shipped: names.flatMap((name) => (name.endsWith('.hbs') ? [name.slice(0, -4)] : [])).sort(),
      };
    },
    program: async (name) => {
      const places = name.includes('/')
        ? [pathOf(name)]
        : (variables['PATH'] ?? '')
            .split(':')
            .filter((place) => place !== '')
            .map((place) => join(place, name));
      for (const place of places) if (await isProgram(place)) return place;
      return null;
    },
    pathOf,
  } satisfies Inspection;
}

async function factsOf(folder: string): Promise<FolderFacts> {
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
    ...(state === 'folder' ? await derivedFiles(join(folder, '.roundup')) : { locks: [], unreadable: [] }),
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

/** The path itself, or the first folder above it that is there. */
async function nearest(path: string): Promise<string> {
  for (let place = path; ; place = dirname(place))
    if ((await may(place, constants.F_OK)) !== null || place === dirname(place)) return place;
}

/** Whether that is allowed; null where there is nothing. */
async function may(path: string, mode: number): Promise<boolean | null> {
  try {
    await access(path, mode);
    return true;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '') ? null : false;
  }
}

/** Of the paths, those that may not be written to. */
async function forbidden(paths: readonly string[]): Promise<readonly string[]> {
  const allowed = await Promise.all(paths.map((path) => may(path, constants.W_OK)));
  return paths.filter((_, index) => allowed[index] === false);
}

/** Of the paths, those that are symbolic links to nothing. */
async function leadingNowhere(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => (await may(path, constants.F_OK)) !== true && (await isLink(path))),
  );
  return paths.filter((_, index) => found[index]);
}

async function isLink(path: string): Promise<boolean> {
  const state = await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === null) throw error;
    return null;
  });
  return state?.isSymbolicLink() === true;
}

/** The folder and the folders in it; none where it is not there or cannot be read. */
async function foldersFrom(folder: string): Promise<readonly string[]> {
  const names = (await may(folder, constants.F_OK)) === true ? ((await namesIn(folder)) ?? []) : null;
  if (names === null) return [];
  const paths = names.map((name) => join(folder, name));
  const folders = await Promise.all(
    paths.map((path) =>
      lstat(path).then(
        (state) => state.isDirectory(),
        () => false,
      ),
    ),
  );
  return [folder, ...paths.filter((_, index) => folders[index])];
}

/** None where the folder is not there; null where its names cannot be read. */
async function namesIn(folder: string): Promise<readonly string[] | null> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return codeOf(error) === 'ENOENT' ? [] : null;
  }
}

const LOCK = /(?:^|[./])lock$/u;

async function derivedFiles(folder: string): Promise<Pick<FolderFacts, 'locks' | 'unreadable'>> {
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

async function archiveFacts(file: string, month: Month): Promise<ArchiveFacts> {
  const { index, damage } = await surveyArchive(file, month);
  const torn = damage.filter(({ state }) => state === 'torn').reduce((sum, { length }) => sum + length, 0);
  return { file, size: index.stamp.size, pages: index.versions.length, torn, problems: damageProblems(file, damage) };
}

async function isProgram(path: string): Promise<boolean> {
  return (await may(path, constants.X_OK)) === true && (await stat(path)).isFile();
}

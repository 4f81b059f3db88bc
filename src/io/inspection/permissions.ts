import { constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { access, lstat, readdir } from '../files/disk.ts';
import { codeOf } from '../files/errno.ts';

/** The path itself, or the first folder above it that is there. */
export async function nearest(path: string): Promise<string> {
  for (let place = path; ; place = dirname(place))
    if ((await may(place, constants.F_OK)) !== null || place === dirname(place)) return place;
}

/** Whether that is allowed; null where there is nothing. */
export async function may(path: string, mode: number): Promise<boolean | null> {
  try {
    await access(path, mode);
    return true;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '') ? null : false;
  }
}

/** The paths that may not be written to. */
export async function forbidden(paths: readonly string[]): Promise<readonly string[]> {
  const allowed = await Promise.all(paths.map((path) => may(path, constants.W_OK)));
  return paths.filter((_, index) => allowed[index] === false);
}

/** The paths that are symbolic links to nothing. */
export async function leadingNowhere(paths: readonly string[]): Promise<readonly string[]> {
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
export async function foldersFrom(folder: string): Promise<readonly string[]> {
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
export async function namesIn(folder: string): Promise<readonly string[] | null> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return codeOf(error) === 'ENOENT' ? [] : null;
  }
}

import { fstatSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readlink, realpath } from './disk.ts';
import { codeOf } from './errno.ts';

const STANDARD_OUTPUT = 1;

/**
 * The file that an absolute path leads to, also where a link leads to a file that
 * is not there yet, or a folder of it is not.
 */
export async function whereTo(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  try {
    return await whereTo(resolve(dirname(path), await readlink(path)));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EINVAL') throw error;
    const parent = dirname(path);
    return parent === path ? path : join(await whereTo(parent), basename(path));
  }
}

/** Whether the program's standard output goes into this file. A closed one goes nowhere. */
export function isStandardOutput(path: string): boolean {
  try {
    const [output, file] = [fstatSync(STANDARD_OUTPUT), statSync(path)];
    return file.isFile() && output.dev === file.dev && output.ino === file.ino;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}

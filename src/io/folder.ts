import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The roundup folder: `--dir`, else ROUNDUP_DIR, else the nearest ancestor that looks like one, else the user's data folder. */
export function findFolder(dir: string | undefined, environment: Environment, workingFolder: string): string {
  const named = dir ?? (environment['ROUNDUP_DIR'] || undefined);
  if (named !== undefined) return resolve(workingFolder, named);
  for (let folder = resolve(workingFolder); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'roundup.yaml')) || existsSync(join(folder, 'links'))) return folder;
    if (folder === dirname(folder)) break;
  }
  return join(environment['XDG_DATA_HOME'] || join(environment['HOME'] || homedir(), '.local', 'share'), 'roundup');
}

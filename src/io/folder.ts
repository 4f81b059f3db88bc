import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { FoundBy, Variables } from '../core/doctor/facts.ts';

/** The roundup folder: `--dir`, else ROUNDUP_DIR, else the nearest ancestor that looks like one, else the user's data folder. */
export function findFolder(dir: string | undefined, variables: Variables, workingFolder: string): { readonly folder: string; readonly foundBy: FoundBy } {
  const named = dir ?? (variables['ROUNDUP_DIR'] || undefined);
  if (named !== undefined) return { folder: resolve(workingFolder, named), foundBy: dir === undefined ? 'ROUNDUP_DIR' : 'option' };
  for (let folder = resolve(workingFolder); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'roundup.yaml')) || existsSync(join(folder, 'links'))) return { folder, foundBy: 'ancestor' };
    if (folder === dirname(folder)) break;
  }
  return { folder: join(variables['XDG_DATA_HOME'] || join(variables['HOME'] || homedir(), '.local', 'share'), 'roundup'), foundBy: 'default' };
}

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { World } from '../world.ts';
import { runCommand } from './translate/run-command.ts';
import type { Variables } from '../facts.ts';

const CONFIGS = ['', '.json', '.yaml', '.yml', '.js', '.cjs'].map((ending) => `.textlintrc${ending}`);
// It loads a dictionary before it says a word.
const MILLISECONDS = 120_000;

/** Runs the textlint that is installed nearest above the roundup folder, by the .textlintrc that is nearest. */
export function openTextlint(folder: string, environment: Variables, signal: AbortSignal): World['textlint'] {
  return async (text, file) => {
    const config = nearest(folder, CONFIGS);
    const program = nearest(folder, ['node_modules/.bin/textlint']);
    if (config === null || program === null) return null;
    const command = [program, '--config', config, '--format', 'json', '--stdin', '--stdin-filename', file];
    const run = { folder: dirname(config), environment, text, milliseconds: MILLISECONDS, signal };
    return { program, ...(await runCommand(command, run)) };
  };
}

function nearest(folder: string, names: readonly string[]): string | null {
  const found = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  return dirname(folder) === folder ? null : nearest(dirname(folder), names);
}

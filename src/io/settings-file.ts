import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings/settings.ts';
import { codeOf, fileComplaint } from './files/file-complaint.ts';

/** roundup.yaml of the folder, read once. Without the file the YAML parser is not even loaded. */
export function openSettings(folder: string): () => Promise<Settings> {
  let settings: Promise<Settings> | undefined;
  return () => (settings ??= readSettings(join(folder, 'roundup.yaml')));
}

async function readSettings(file: string): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return DEFAULT_SETTINGS;
    throw fileComplaint(error, file);
  }
  const { parseSettings } = await import('../core/settings/parse-settings.ts');
  return parseSettings(text, file);
}

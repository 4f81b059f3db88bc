import type { Month } from '../../model.ts';
import { parseMonth } from './month.ts';

/** What a roundup folder has a file of for each month: the folder's name, and how the files' names end. */
export const MONTH_FILES = { links: '.jsonl', archive: '.warc.gz', drafts: '.md' } as const;
export type MonthFolder = keyof typeof MONTH_FILES;

/** From the roundup folder: `drafts/2025-04.md`. */
export function monthFile(folder: MonthFolder, month: Month): string {
  return `${folder}/${month}${MONTH_FILES[folder]}`;
}

/** The month that a file of this folder is of; null for another file. */
export function monthInName(folder: MonthFolder, name: string): Month | null {
  const ending = MONTH_FILES[folder];
  return name.endsWith(ending) ? parseMonth(name.slice(0, -ending.length)) : null;
}

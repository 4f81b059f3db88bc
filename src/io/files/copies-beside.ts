import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { monthCopies } from '../../core/library/month-copies.ts';
import { monthInName } from '../../core/month/month-files.ts';
import type { Problem } from '../../model.ts';
import { codeOf } from './errno.ts';

/** The copies of a month's draft in its folder; none where the file is not a month's, or its folder not there. */
export async function copiesBeside(draft: string): Promise<readonly Problem[]> {
  const month = monthInName('drafts', basename(draft));
  if (month === null) return [];
  const path = dirname(draft);
  return monthCopies(month, { kind: 'drafts', path, names: await namesIn(path) });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // What keeps a folder from being read is told where its draft is.
    if (codeOf(error) !== null) return [];
    throw error;
  }
}

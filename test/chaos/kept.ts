import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The kept versions of the month's draft, without what a killed run has left half-written: that has no version's name,
 * and is swept away later.
 */
export function keptVersions(folder: string, month: string): readonly string[] {
  const kept = join(folder, 'drafts/.backup', `${month}.md`);
  if (!existsSync(kept)) return [];
  return readdirSync(kept)
    .filter((name) => !name.endsWith('.roundup-tmp'))
    .map((name) => join(kept, name));
}

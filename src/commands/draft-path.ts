import { monthFile } from '../core/month/month-files.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';

/** Where the month's own draft lies, absolute; it may not be there yet. */
export function draftPath({ files }: World, month: Month): string {
  return `${files.folder}/${monthFile('drafts', month)}`;
}

import { isPrivateTag } from '../library/private-tag.ts';
import type { Settings } from '../settings/settings.ts';
import { cleanText } from '../text/clean.ts';
import { folded } from '../text/folded.ts';
import { STANDING_FOLDERS } from './standing-folders.ts';

type FoldersAsTags = Settings['folders'];

/**
 * The tags that a link has from the folders it stands in, the outermost first. A folder that is called private keeps
 * its page from the translator, whatever the settings say of the others.
 */
export function folderTags(folders: readonly string[], setting: FoldersAsTags): readonly string[] {
  const names = folders.map(cleanText).filter((name) => name !== '' && !STANDING_FOLDERS.has(folded(name)));
  const some: Readonly<Record<FoldersAsTags, readonly string[]>> = { all: names, last: names.slice(-1), none: [] };
  const wanted = some[setting];
  return names.filter((name) => wanted.includes(name) || isPrivateTag(name));
}

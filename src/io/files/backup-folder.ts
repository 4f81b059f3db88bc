import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { firstCharacters } from '../../core/text/shortened.ts';
import { naming } from './file-complaint.ts';
import { whereTo } from './where-to.ts';

/**
 * Where the kept versions of a file are, by whatever symbolic link it is named. Not under `.roundup/`: that may be
 * deleted at any time.
 */
export async function backupsOf(folder: string, path: string): Promise<string> {
  const drafts = resolve(folder, 'drafts');
  const given = resolve(path);
  if (dirname(given) === drafts) return join(drafts, '.backup', basename(given));
  const file = await naming(given, () => whereTo(given));
  if (dirname(file) === (await whereTo(drafts))) return join(drafts, '.backup', basename(file));
  const place = createHash('sha256').update(file).digest('hex').slice(0, 8);
  // A name may have 255 bytes, the characters of this one up to four each.
  return join(drafts, '.backup', `${firstCharacters(basename(file), 60)}-${place}`);
}

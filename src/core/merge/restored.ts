import { Complaint } from '../complaint.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import type { Generated } from './fresh-blocks.ts';
import { keyOf, targetOfUrl } from './marker.ts';

/**
 * The keys of what the author wants back. `all` means everything but the `mentioned`, which stand in his own text.
 * Throws a `Complaint` for a URL that this month does not have.
 */
export function restored(
  restore: readonly string[],
  rest: readonly Generated[],
  mentioned: ReadonlySet<string>,
): ReadonlySet<string> {
  const all = new Set(rest.map(({ key }) => key));
  const wanted = new Set(restore.includes('all') ? [...all].filter((key) => !mentioned.has(key)) : []);
  for (const given of restore) {
    if (given === 'all') continue;
    const url = canonicalUrl(given);
    const key = url.ok ? keyOf(targetOfUrl(url.value)) : null;
    if (key === null || !all.has(key))
      throw new Complaint(
        {
          en: `--restore ${given}: this month has no such link; see roundup list`,
          ja: `--restore ${given}: この月にそのリンクはありません。roundup list で確かめてください`,
        },
        2,
      );
    wanted.add(key);
  }
  return wanted;
}

import { Complaint } from '../complaint.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import type { BlockKey } from './block-key.ts';
import type { Generated } from './fresh-blocks.ts';
import { keyOf, targetOfUrl } from './marker.ts';

/**
 * The keys of what the author wants back: `all` for everything but the `mentioned`, which stand in the author's own
 * text; the URL of an item, or its id as `list` shows it; `closing`. A heading comes back with its items. Throws a
 * `Complaint` for what this month does not have.
 */
export function restored(
  restore: readonly string[],
  rest: readonly Generated[],
  mentioned: ReadonlySet<BlockKey>,
): ReadonlySet<BlockKey> {
  const all = new Set(rest.map(({ key }) => key));
  const wanted = new Set(restore.includes('all') ? [...all].filter((key) => !mentioned.has(key)) : []);
  for (const given of restore) {
    if (given === 'all') continue;
    const key = keyNamed(given, rest);
    if (key === null || !all.has(key))
      throw new Complaint(
        {
          en:
            `--restore ${given}: this month has no such item. Give a URL or an id of "roundup list", "closing", or ` +
            '"all"',
          ja: `--restore ${given}: この月にその項目はありません。「roundup list」にある URL か番号、closing、all のどれかを指定してください`,
        },
        2,
      );
    wanted.add(key);
  }
  return wanted;
}

function keyNamed(given: string, rest: readonly Generated[]): BlockKey | null {
  const url = canonicalUrl(given);
  if (url.ok) return keyOf(targetOfUrl(url.value));
  return rest.find(({ block: { kind, id } }) => kind !== 'heading' && id === given)?.key ?? null;
}

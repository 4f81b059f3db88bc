import { destination } from '../render/escape.ts';
import type { BlockKey } from './block-key.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Generated } from './fresh-blocks.ts';
import { knownKeys } from './known-keys.ts';
import { ITEM_ID, formerHashes } from '../url/item-id.ts';
import { keyInDamaged } from './marker.ts';
import type { ParsedDraft } from './parse-draft.ts';

export interface Placed {
  /** The keys of everything that was ever in this draft, in the order of placing. */
  readonly keys: ReadonlySet<BlockKey>;
  /** Those that stand in the author's own text, its marker damaged or gone. */
  readonly mentioned: ReadonlySet<BlockKey>;
  /** Those that were never placed: the author links to them. */
  readonly linked: ReadonlySet<BlockKey>;
  /** The head's as generated; null where the last marker is gone. */
  readonly head: Fingerprint | null;
  readonly endMissing: boolean;
}

/**
 * What the draft remembers. Copies of the last marker count too: what any of them knows was placed. Where
 * there is none, what is there counts as placed, also an item whose link stands somewhere in the text. What
 * the author's own text links to counts as placed.
 * @param own the author's own lines
 */
export function everPlaced(draft: ParsedDraft, rest: readonly Generated[], text: string, own: string): Placed {
  const keys = new Set<BlockKey>();
  const mentioned = new Set<BlockKey>();
  const end = draft.blocks.find(({ key }) => key === 'end')?.marker ?? null;
  const damagedKeys = draft.disregarded.flatMap(({ marker, text: line }) =>
    marker === null ? (keyInDamaged(line) ?? []) : marker.key,
  );
  const candidates = [[...draft.blocks.map(({ key }) => key), ...damagedKeys], rest.map(({ key }) => key)];
  const remembered = [end, ...draft.disregarded.map(({ marker }) => marker)].flatMap((marker) => marker?.placed ?? []);
  for (const key of knownKeys(withoutFormer(remembered, rest), candidates)) keys.add(key);
  for (const { key } of draft.blocks) if (key !== 'head' && key !== 'end') keys.add(key);
  const now = new Set(rest.map(({ key }) => key));
  for (const damaged of draft.disregarded) {
    const key = damaged.marker ? null : keyInDamaged(damaged.text);
    if (key !== null && (keys.has(key) || now.has(key))) mentioned.add(key);
  }
  const standing = new Set(draft.blocks.map(({ key }) => key));
  for (const { key, block } of rest) {
    if (block.url !== null && !standing.has(key) && (end === null || keys.has(key)) && isLinked(text, block.url))
      mentioned.add(key);
  }
  const linked = new Set(
    rest.flatMap(({ key, block }) =>
      block.url !== null && !keys.has(key) && !mentioned.has(key) && isLinked(own, block.url) ? [key] : [],
    ),
  );
  for (const key of linked) mentioned.add(key);
  for (const key of mentioned) keys.add(key);
  return { keys, mentioned, linked, head: end?.fingerprint ?? null, endMissing: end === null };
}

/** Keys that an older draft has of pages of the fresh text, in their present form. */
function withoutFormer(remembered: readonly BlockKey[], rest: readonly Generated[]): readonly BlockKey[] {
  const former = rest.flatMap(({ key, block }) =>
    block.url === null ? [] : formerHashes(block.url).map((hash) => ({ key, hash })),
  );
  if (former.length === 0) return remembered;
  return remembered.map(
    (short) => (ITEM_ID.test(short) && former.find(({ hash }) => hash.startsWith(short))?.key) || short,
  );
}

/** Whether the text has this URL, and not only one that begins with it. */
export function isLinked(text: string, url: string): boolean {
  return [url, destination(url)].some((address) => {
    for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) {
      if (!/^[\w\-./?&=%#~:+]/u.test(text.slice(at + address.length))) return true;
    }
    return false;
  });
}

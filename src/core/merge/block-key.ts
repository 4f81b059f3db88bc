import { createHash } from 'node:crypto';
import type { LinkUrl } from '../../model.ts';
import { ITEM_ID, pageHash } from '../url/item-id.ts';

declare const kind: unique symbol;

/**
 * An item by its page: 32 hex digits, of which a last marker keeps as many as tell it from the others; `i` and eight
 * for an item without a URL.
 */
export type ItemKey = string & { readonly [kind]: 'item' };
/** A heading by its text: `h` and eight hex digits. */
export type HeadingKey = string & { readonly [kind]: 'heading' };
/** What a block is remembered by; no two blocks of a draft have the same. `head` is what stands before all others. */
export type BlockKey = ItemKey | HeadingKey | 'head' | 'closing' | 'end';

/** The key of a page's item: the same for all spellings of its URL. */
export function itemKey(url: LinkUrl): ItemKey {
  return pageHash(url) as ItemKey;
}

/** @param target `#heading/…` or `#item/…`, as it is written in a marker */
export function namedKey(target: string): ItemKey | HeadingKey {
  const digits = createHash('sha256').update(target).digest('hex').slice(0, 8);
  return `${target[1]}${digits}` as ItemKey | HeadingKey;
}

export function isItemKey(key: BlockKey): key is ItemKey {
  return ITEM_ID.test(key) || /^i[0-9a-f]{8}$/u.test(key);
}

export function isHeadingKey(key: BlockKey): key is HeadingKey {
  return /^h[0-9a-f]{8}$/u.test(key);
}

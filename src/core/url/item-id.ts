import { hash } from 'node:crypto';
import type { LinkUrl, PageKey } from '../../model.ts';
import { formerPageKeys, pageKey } from './page-key.ts';

/**
 * The fewest digits that a name of a page has: enough for any month but one that
 * was made so on purpose, or has very bad luck.
 */
export const ID_DIGITS = 8;

/** What is typed and printed for a page: eight hex digits, or as many more as it takes (`shortIds`). */
export const ITEM_ID = /^[0-9a-f]{8,32}$/u;

/** 32 hex digits that no other page has, also where somebody tries: half of SHA-256 of its key. */
export function pageHash(url: LinkUrl): string {
  return hashOf(pageKey(url));
}

/** What older drafts may call the page, besides `pageHash`. */
export function formerHashes(url: LinkUrl): readonly string[] {
  return formerPageKeys(url).map(hashOf);
}

/** Whether these first digits of a hash name the page. */
export function isNamedBy(url: LinkUrl, id: string): boolean {
  return pageHash(url).startsWith(id) || formerHashes(url).some((hash) => hash.startsWith(id));
}

function hashOf(key: PageKey): string {
  return hash('sha256', key).slice(0, 32);
}

/** Eight hex digits that name the page. Others may have them too. */
export function itemId(url: LinkUrl): string {
  return pageHash(url).slice(0, ID_DIGITS);
}

/**
 * Each of the hashes by its first eight digits, or by as many as tell it from the others. Anything else stays as it is.
 */
export function shortIds(hashes: readonly string[]): readonly string[] {
  const alike = new Map<string, Set<string>>();
  for (const hash of hashes) {
    const id = hash.slice(0, ID_DIGITS);
    alike.set(id, (alike.get(id) ?? new Set()).add(hash));
  }
  return hashes.map((hash) =>
    ITEM_ID.test(hash) ? hash.slice(0, digitsThatTell(hash, alike.get(hash.slice(0, ID_DIGITS)) ?? [])) : hash,
  );
}

function digitsThatTell(hash: string, alike: Iterable<string>): number {
  const others = [...alike].filter((other) => other !== hash);
  let digits = ID_DIGITS;
  while (digits < hash.length && others.some((other) => other.startsWith(hash.slice(0, digits)))) digits += 1;
  return digits;
}

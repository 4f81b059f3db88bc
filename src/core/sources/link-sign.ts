import { createHash } from 'node:crypto';
import type { ImportKind } from '../library/source-kinds.ts';
import { SIGN_LENGTH } from '../library/settled.ts';
import type { RawLink } from './source.ts';

/**
 * What tells a link of a Source from every other, and from itself once anything about it has changed; null for one that
 * is to be looked at each time: without a date, with its page, or meant for one more month.
 */
export function signOf(raw: RawLink, kind: ImportKind): string | null {
  const { url, savedAt, title, note, quote, tags, folders, follows, mark, again, apart, source, page } = raw;
  if (savedAt === null || again === true || page !== undefined) return null;
  const text = JSON.stringify([kind, url, savedAt, title, note, quote, tags, folders, follows, mark, apart, source]);
  return createHash('sha1').update(text).digest('binary').slice(0, SIGN_LENGTH);
}

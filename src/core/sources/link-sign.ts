import { hash } from 'node:crypto';
import type { ImportKind } from '../library/source-kinds.ts';
import { SIGN_LENGTH } from '../library/settled.ts';
import type { RawLink } from './source.ts';

/**
 * What tells a link of a Source from every other, and from itself once anything about it has changed; null for one that
 * is to be looked at each time: without a date, with its page, or meant for one more month.
 */
export function signOf(raw: RawLink, kind: ImportKind): string | null {
  const { url, savedAt, title, note, quote, tags, folders = [], follows, mark, again, apart, source, page } = raw;
  if (savedAt === null || again === true || page !== undefined) return null;
  const texts = `${said(url)}${said(savedAt)}${said(title)}${said(note)}${said(quote)}${said(follows)}${said(source)}`;
  const lists = tags.length + folders.length === 0 ? '' : JSON.stringify([tags, folders]);
  return hash('sha1', `${kind} ${mark} ${apart} ${texts}${lists}`, 'binary').slice(0, SIGN_LENGTH);
}

/** With its length, so that none can be read as the end of one and the beginning of the next. */
function said(text: string | undefined): string {
  return `${text?.length}:${text}`;
}

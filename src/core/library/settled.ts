import { crc32 } from 'node:zlib';
import type { LinkUrl } from '../../model.ts';
import { pageKey } from '../url/page-key.ts';
import type { Addition, PlacedLink } from './add-links.ts';

/** Characters of Latin 1 in the sign of a link: 96 bits, since two links of one sign would be one. */
export const SIGN_LENGTH = 12;
const ROW = SIGN_LENGTH + 4;
// Of more, the links that no file has any more are forgotten.
const MOST_ROWS = 500_000;
const FIRST_ROWS = 1024;

/** What is remembered of links that were imported, and what has been said in the library since. */
export interface SettledBefore {
  /** As `rows` gives them; empty where nothing is remembered. */
  readonly rows: Uint8Array;
  /** Every line behind those that the library had then. */
  readonly later: readonly PlacedLink[];
}

/**
 * Links that would change nothing if they were imported again. A link is known by its sign, and what it does goes by
 * what the library says of its page: so it is settled while no line about that page has come since.
 */
export interface Settled {
  /** Whether the link of this sign needs not be looked at. */
  readonly has: (sign: string) => boolean;
  /** What is told of the page from here on may be about a settled link too. */
  readonly touch: (url: LinkUrl) => void;
  /** A link that is added, or known: it is settled from now on, unless the run says more of its page. */
  readonly settle: (sign: string, url: LinkUrl) => void;
  /** What to remember when all were added. */
  readonly rows: (addition: Addition) => Uint8Array;
}

/** Goes on with what was remembered; each page of `later` counts as one that something was said about. */
export function openSettled({ rows, later }: SettledBefore): Settled {
  const pages = new Map(pagesIn(rows));
  const said = new Set(later.map(({ link }) => pageSum(link.url)));
  const touched = new Set(said);
  let [bytes, used] = [Buffer.alloc(FIRST_ROWS * ROW), 0];
  const put = (sign: string, page: number): void => {
    if (used === bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2);
    bytes.write(sign, used, 'latin1');
    used = bytes.writeInt32LE(page, used + SIGN_LENGTH);
  };
  const knowsAny = pages.size > 0;
  return {
    has: (sign) => {
      const page = pages.get(sign);
      return page !== undefined && !touched.has(page);
    },
    touch: (url) => {
      if (knowsAny) touched.add(pageSum(url));
    },
    settle: (sign, url) => {
      pages.delete(sign);
      put(sign, pageSum(url));
    },
    rows: ({ repeated, known, stayedOut }) => {
      const updated = known.filter(({ update }) => update !== null);
      // What stays out is told each time.
      const links = [...[...repeated, ...updated].map(({ link }) => link), ...stayedOut];
      const changed = new Set(links.map(({ url }) => pageSum(url)));
      for (const [sign, page] of pages) if (!said.has(page)) put(sign, page);
      return withoutPages(bytes.subarray(0, used), changed).subarray(0, MOST_ROWS * ROW);
    },
  };
}

/** Two pages of one sum are looked at more often than they need be; nothing else goes by it. */
function pageSum(url: LinkUrl): number {
  // Of 32 bits with a sign, which take no memory of their own.
  return crc32(pageKey(url)) | 0;
}

function pagesIn(rows: Uint8Array): readonly (readonly [sign: string, page: number])[] {
  const bytes = Buffer.from(rows.buffer, rows.byteOffset, rows.length);
  return Array.from({ length: Math.floor(bytes.length / ROW) }, (_, row) => [
    bytes.toString('latin1', row * ROW, row * ROW + SIGN_LENGTH),
    bytes.readInt32LE(row * ROW + SIGN_LENGTH),
  ]);
}

function withoutPages(rows: Buffer, pages: ReadonlySet<number>): Buffer {
  let kept = 0;
  for (let at = 0; at < rows.length; at += ROW) {
    if (pages.has(rows.readInt32LE(at + SIGN_LENGTH))) continue;
    rows.copyWithin(kept, at, at + ROW);
    kept += ROW;
  }
  return rows.subarray(0, kept);
}

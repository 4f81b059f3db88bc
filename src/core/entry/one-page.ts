import type { Entry, Link, LinkUrl } from '../../model.ts';
import { likeness, type Sketch } from '../text/sketch.ts';
import { pageKey } from '../url/page-key.ts';
import { pageAddress } from './page-address.ts';
import { sameWords } from './same-words.ts';

/** A Link whose page is another Link's too. */
export interface Double {
  readonly entry: Entry;
  /** The Entry that stands for both. */
  readonly of: Entry;
}

/** Two texts of which so much is the same are one. */
const SAME_TEXT = 0.9;

/**
 * Entries of which no two lead to one page: by the address after redirects, or by the address that a page calls its
 * own and by its text. Of those that do, the one
 * saved under the page's own address stays, with the author's words of all.
 */
export function onePageEach(entries: readonly Entry[]): {
  readonly entries: readonly Entry[];
  readonly doubles: readonly Double[];
} {
  const groups: Entry[][] = [];
  const bySign = new Map<string, LookedEntry[]>();
  for (const entry of entries) {
    const own = lookedAt(entry);
    const group = candidatesOf(own, bySign).find((first) => areOnePage(first, own))?.group;
    if (group) {
      group.push(entry);
      continue;
    }
    groups.push(own.group);
    for (const sign of own.signs) add(bySign, sign, own);
  }
  if (groups.length === entries.length) return { entries, doubles: [] };
  const doubles: Double[] = [];
  const kept = groups.map((group) => {
    const [first, ...others] = [...group].sort((one, other) => rank(one) - rank(other));
    if (first === undefined || others.length === 0) return first;
    const whole = { ...first, link: others.reduce((link, { link: other }) => withWordsOf(link, other), first.link) };
    doubles.push(...others.map((entry) => ({ entry, of: whole })));
    return whole;
  });
  const urls = new Map(doubles.map(({ entry, of }) => [pageKey(entry.link.url), of.link.url]));
  return { entries: kept.flatMap((entry) => entry ?? []).map((entry) => following(entry, urls)), doubles };
}

/** The earlier Entries but for those whose page or words one of the Entries has: a story does not go on from itself. */
export function withoutThePagesOf(entries: readonly Entry[], earlier: readonly Entry[]): readonly Entry[] {
  const bySign = new Map<string, LookedEntry[]>();
  for (const entry of entries) {
    const own = lookedAt(entry);
    for (const sign of own.signs) add(bySign, sign, own);
  }
  return earlier.filter((entry) => {
    const before = lookedAt(entry);
    return !candidatesOf(before, bySign).some((own) => areOnePage(before, own) || isCopy(before, own));
  });
}

/** An Entry with what is compared of it, worked out once. */
interface LookedEntry {
  /** Those of its page so far, itself the first. */
  readonly group: Entry[];
  readonly signs: readonly string[];
  readonly addresses: readonly string[];
  readonly page: {
    readonly route: string;
    readonly title: string;
    readonly site: string;
    readonly sketch: Sketch;
  } | null;
}

function lookedAt(entry: Entry): LookedEntry {
  const { found, article, link } = entry;
  const own = addresses(entry);
  const signs = [...new Set([...own, ...(found?.sketch?.slice(0, SIGNS) ?? []).map(String)])];
  const page =
    found && article.ok
      ? {
          route: routeOf(link.url),
          title: sameWords(article.value.title),
          site: article.value.site,
          sketch: found.sketch ?? [],
        }
      : null;
  return { group: [entry], signs, addresses: own, page };
}
/** The smallest hashes of the text: two Entries of one page have one of these or an address in common. */
const SIGNS = 4;

/** Those that share a sign, each once, by sign. */
function candidatesOf(
  { signs }: LookedEntry,
  bySign: ReadonlyMap<string, readonly LookedEntry[]>,
): readonly LookedEntry[] {
  return [...new Set(signs.flatMap((sign) => bySign.get(sign) ?? []))];
}

function add(bySign: Map<string, LookedEntry[]>, sign: string, own: LookedEntry): void {
  const known = bySign.get(sign);
  if (known) known.push(own);
  else bySign.set(sign, [own]);
}

/** 0 for the address that the page calls its own, 1 for one where it is, 2 for what leads there. */
function rank(entry: Entry): number {
  const key = pageKey(entry.link.url);
  if (entry.found?.canonical && key === pageKey(entry.found.canonical as LinkUrl)) return 0;
  return key === pageKey(pageAddress(entry)) ? 1 : 2;
}

function areOnePage(
  { page: one, addresses: own }: LookedEntry,
  { page: other, addresses: others }: LookedEntry,
): boolean {
  if (!one || !other || one.route !== other.route) return false;
  // The first is that after redirects.
  if (own[0] === others[0]) return true;
  const text = likeness(one.sketch, other.sketch);
  const sameTitle = one.title === other.title;
  if (text === null ? !sameTitle : text < SAME_TEXT) return false;
  if (own.some((address) => others.includes(address))) return true;
  // Without a common address the same words may be two reports of one agency, on two sites.
  return sameTitle && text !== null && one.site === other.site;
}

/** Whether two sites have the same words under the same title: an agency's report on another says nothing further. */
function isCopy({ page: one }: LookedEntry, { page: other }: LookedEntry): boolean {
  if (!one || !other || one.title !== other.title) return false;
  return (likeness(one.sketch, other.sketch) ?? 0) >= SAME_TEXT;
}

/** Where the page is, and where it says that it is; a top page is not the address of an article. */
function addresses({ found }: Entry): readonly string[] {
  if (!found) return [];
  const { finalUrl, canonical = '' } = found;
  const isTop = canonical === '' || (new URL(canonical).pathname === '/' && new URL(canonical).search === '');
  return [pageKey(finalUrl), ...(isTop ? [] : [pageKey(canonical as LinkUrl)])];
}

/** `#!msg/A` and `#!msg/B` are two pages that one address serves. */
function routeOf(url: LinkUrl): string {
  const { hash } = new URL(url);
  return /^#(?:!|\/)/u.test(hash) ? hash : '';
}

function withWordsOf(link: Link, other: Link): Link {
  const note = joined(link.note, other.note);
  const quote = joined(link.quote, other.quote);
  const title = link.title ?? other.title;
  const follows = [link.follows, other.follows].find(
    (url) => url !== undefined && url !== link.url && url !== other.url,
  );
  const { follows: _follows, ...own } = link;
  return {
    ...own,
    tags: [...new Set([...link.tags, ...other.tags])],
    ...(note !== undefined && { note }),
    ...(quote !== undefined && { quote }),
    ...(title !== undefined && { title }),
    ...(follows !== undefined && { follows }),
    ...((link.apart ?? other.apart) && { apart: true as const }),
    ...(link.mark === undefined && other.mark !== undefined && other.mark !== 'skip' && { mark: other.mark }),
  };
}

function joined(own: string | undefined, other: string | undefined): string | undefined {
  if (own === undefined || other === undefined || own.includes(other)) return own ?? other;
  return other.includes(own) ? other : `${own}\n\n${other}`;
}

/** A story that goes on from a Link that another stands for goes on from that one. */
function following(entry: Entry, urls: ReadonlyMap<string, LinkUrl>): Entry {
  const { follows } = entry.link;
  const now = follows === undefined ? undefined : urls.get(pageKey(follows));
  return now === undefined || now === entry.link.url ? entry : { ...entry, link: { ...entry.link, follows: now } };
}

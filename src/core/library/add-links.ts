import type { Link, Moment, Month } from '../../model.ts';
import { monthOf } from '../month/month.ts';
import { pageKey } from '../url/page-key.ts';
import { LINK_FIELDS, type LinkField } from './link-fields.ts';
import { hasNewWords, newsOf } from './link-news.ts';
import { bareLink, layOver, type LinkLine } from './links-file.ts';
import { withoutTakenBack } from './taken-back.ts';

export interface PlacedLink {
  readonly month: Month;
  readonly link: Link;
}
export interface KnownLink extends PlacedLink {
  /** The line that says what is new about it; null where nothing is. */
  readonly update: LinkLine | null;
  readonly news: readonly LinkField[];
  /** What the news replaces: it stood there before. */
  readonly replaced: readonly LinkField[];
}
/** A Link that goes into one more month, and the first month that it stood in before. */
export type RepeatedLink = PlacedLink & { readonly stood: Month };
export interface Addition {
  /** New Links, in the month of their moment. */
  readonly added: readonly PlacedLink[];
  /** Saved before, and now into the month of this moment as well. */
  readonly repeated: readonly RepeatedLink[];
  /**
   * Saved before: the Link as it stood, in this month or in the first that has it, the line that says what is new about
   * it, or null, and the fields of that line.
   */
  readonly known: readonly KnownLink[];
  /** Those that stay out, because the author took their pages out. */
  readonly stayedOut: readonly Link[];
}

export interface AdderOptions {
  readonly again?: boolean | undefined;
  /** Whether a link stays out whose page the author took out at that moment; without it, none does. */
  readonly staysOut?: ((link: Link, takenOutAt: Moment) => boolean) | undefined;
}

export interface LinkAdder {
  readonly add: (link: Link) => void;
  /** It grows with each that is added. */
  readonly addition: Addition;
}

/**
 * Tells which Links are new, of those that come one at a time. A page that a file says was saved once more in another
 * month, with other words of the author's, belongs to that month as well; `again` puts every one there.
 * @param saved every saved Link, or line of one, that may be one of the incoming,
 * of any month, in the order of the files
 */
export function linkAdder(
  saved: readonly PlacedLink[],
  timeZone: string,
  { again = false, staysOut = () => false }: AdderOptions = {},
): LinkAdder {
  const pages = new Map<string, KnownPage>();
  const keys = new Map<string, string>();
  const takenOut = new Map<string, Moment>();
  for (const placed of saved) {
    const { url } = placed.link;
    const key = keys.get(url) ?? pageKey(url);
    keys.set(url, key);
    const { removed, undoes, decidedAt }: LinkLine = placed.link;
    if (undoes !== undefined && takenOut.get(key) === undoes) takenOut.delete(key);
    // One of `undo` does not say when: what was taken back may be done again.
    if (removed && decidedAt !== undefined) takenOut.set(key, decidedAt);
    lay(pages, key, placed);
  }
  const [added, repeated, known]: [PlacedLink[], RepeatedLink[], KnownLink[]] = [[], [], []];
  const stayedOut: Link[] = [];
  const add = (link: Link): void => {
    const month = monthOf(link.savedAt, timeZone);
    const key = keys.get(link.url) ?? pageKey(link.url);
    const page = pageOf(pages.get(key));
    if (!page) {
      const takenOutAt = takenOut.get(key);
      if (takenOutAt !== undefined && staysOut(link, takenOutAt)) return void stayedOut.push(link);
      const placed = { month, link };
      added.push(placed);
      lay(pages, key, placed);
      return;
    }
    const first = firstOf(page.places);
    if (!page.places.has(month) && (again || link.again === true || isSavedOnceMore(page, link))) {
      const place = { month, link: { ...link, again: true as const } };
      repeated.push({ ...place, stood: first });
      // The next month's post leaves out what this one has too, unless its own line says that it is meant.
      const later = page.places.get(first);
      if (later && month < first && later.again !== true)
        known.push({ month: first, link: later, update: { ...bareLink(later), again: true }, news: [], replaced: [] });
      lay(pages, key, place);
      return;
    }
    const at = page.places.get(month)?.again === true ? month : first;
    const one = knownLink(page, { month: at, link: page.places.get(at) as Link }, link);
    known.push(one);
    if (one.update) lay(pages, key, { month: at, link: one.update });
  };
  return { add, addition: { added, repeated, known, stayedOut } };
}

/** What the lines of one page say, by month, and the URLs it was saved under. */
interface LaidPage {
  readonly places: Map<Month, Link>;
  readonly urls: string[];
  /** Each line with words, or that takes back, as it was written: what it said may have been replaced since. */
  said: LinkLine[];
}
/** Nearly every page has one line, and nobody asks about it: of any number, more than that would take much memory. */
type KnownPage = PlacedLink | LaidPage;

function lay(pages: Map<string, KnownPage>, key: string, placed: PlacedLink): void {
  const [before, line]: [KnownPage | undefined, LinkLine] = [pages.get(key), placed.link];
  if (!before && line.removed !== true) {
    pages.set(key, placed);
    return;
  }
  const page = pageOf(before) ?? { places: new Map<Month, Link>(), urls: [], said: [] };
  layOn(page, placed);
  if (page.places.size > 0) pages.set(key, page);
  else pages.delete(key);
}

function pageOf(known: KnownPage | undefined): LaidPage | undefined {
  if (!known || 'places' in known) return known;
  const page = { places: new Map<Month, Link>(), urls: [], said: [] };
  layOn(page, known);
  return page;
}

function layOn(page: LaidPage, { month, link }: PlacedLink): void {
  const { cleared, removedTags, undoes }: LinkLine = link;
  layOver(page.places, month, link);
  if (!page.urls.includes(link.url)) page.urls.push(link.url);
  if (undoes !== undefined) page.said = page.said.filter(({ decidedAt }) => decidedAt !== undoes);
  if ((link.note ?? link.quote ?? cleared ?? removedTags) !== undefined) page.said.push(link);
}

/** The earliest month that has it. */
function firstOf(places: LaidPage['places']): Month {
  const months = [...places.keys()];
  return (months.length === 1 ? months[0] : months.sort()[0]) as Month;
}

/** By another saving than those that are known, with words that none of them has. */
function isSavedOnceMore({ places, said }: LaidPage, link: Link): boolean {
  const known = [...places.values()];
  const isOther = link.source !== 'cli' && known.every(({ savedAt }) => savedAt !== link.savedAt);
  return isOther && hasNewWords(link, [...known, ...said]);
}

function knownLink(page: LaidPage, before: PlacedLink, given: Link): KnownLink {
  const link = withoutTakenBack(given, page.said);
  const isOther = before.link.savedAt !== link.savedAt || isChangedThere(page, link);
  // What stood here once and was replaced or taken back does not come again.
  const joins = isOther && hasNewWords(link, [...page.places.values(), ...page.said]);
  const { says, adds } = newsOf(before.link, link, { joins });
  const news = Object.keys(says) as LinkField[];
  const replaced = news.filter((name) => !LINK_FIELDS[name].adds && before.link[name] !== undefined);
  // Only what is new goes into the line: a whole copy would put old fields over what another process writes at this
  // moment. A URL that is spelled otherwise is kept too, so that the author can see later what was taken for one page.
  const isNews = news.length > 0 || !page.urls.includes(link.url);
  if (!isNews) return { ...before, update: null, news, replaced };
  const update = { ...bareLink(before.link), url: link.url, ...says, ...(adds.length > 0 && { adds }) };
  return { ...before, update, news, replaced };
}

/** Whether a service that gave words of this saving gives others now: they were edited there. */
function isChangedThere({ said }: LaidPage, link: Link): boolean {
  const worded = said.filter(({ note, quote }) => (note ?? quote) !== undefined);
  return (
    link.source !== 'cli' && worded.some(({ source, savedAt }) => source === link.source && savedAt === link.savedAt)
  );
}

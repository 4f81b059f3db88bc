import type { Link, Month } from '../../model.ts';
import { monthOf } from '../month/month.ts';
import { pageKey } from '../url/page-key.ts';
import { LINK_FIELDS, type LinkField } from './link-fields.ts';
import { hasNewWords, newsOf } from './link-news.ts';
import { layOver, type LinkLine } from './links-file.ts';

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
}

/**
 * Which of the incoming Links are new. A page that a file says was saved once more in another month, with other words
 * of the author's, belongs to that month as well; `again` puts every one there.
 * @param saved every saved Link, or line of one, that may be one of the incoming,
 * of any month, in the order of the files
 */
export function addLinks(
  saved: readonly PlacedLink[],
  incoming: readonly Link[],
  timeZone: string,
  { again = false }: { readonly again?: boolean } = {},
): Addition {
  const pages = new Map<string, KnownPage>();
  const keys = new Map<string, string>();
  const keyOf = ({ url }: Link): string => {
    const key = keys.get(url) ?? pageKey(url);
    keys.set(url, key);
    return key;
  };
  for (const placed of saved) lay(pages, keyOf(placed.link), placed);
  const [added, repeated, known]: [PlacedLink[], RepeatedLink[], KnownLink[]] = [[], [], []];
  for (const link of incoming) {
    const month = monthOf(link.savedAt, timeZone);
    const key = keyOf(link);
    const page = pages.get(key);
    if (!page) {
      added.push({ month, link });
      lay(pages, key, { month, link });
      continue;
    }
    const first = [...page.places.keys()].sort()[0] as Month;
    if (!page.places.has(month) && (again || link.again === true || isSavedOnceMore(page, link))) {
      const place = { month, link: { ...link, again: true as const } };
      repeated.push({ ...place, stood: first });
      // The next month's post leaves out what this one has too, unless its own line says that it is meant.
      const later = page.places.get(first);
      if (later && month < first && later.again !== true)
        known.push({ month: first, link: later, update: { ...bare(later), again: true }, news: [], replaced: [] });
      lay(pages, key, place);
      continue;
    }
    const at = page.places.get(month)?.again === true ? month : first;
    const one = knownLink(page, { month: at, link: page.places.get(at) as Link }, link);
    known.push(one);
    if (one.update) lay(pages, key, { month: at, link: one.update });
  }
  return { added, repeated, known };
}

/** What the lines of one page say, by month, and the URLs it was saved under. */
interface KnownPage {
  readonly places: Map<Month, Link>;
  /** Hardly ever more than one: of any number of pages, a set for each would take much memory. */
  readonly urls: string[];
}

function lay(pages: Map<string, KnownPage>, key: string, { month, link }: PlacedLink): void {
  const page = pages.get(key) ?? { places: new Map<Month, Link>(), urls: [] };
  layOver(page.places, month, link);
  if (!page.urls.includes(link.url)) page.urls.push(link.url);
  if (page.places.size > 0) pages.set(key, page);
  else pages.delete(key);
}

/** By another saving than those that are known, with words that none of them has. */
function isSavedOnceMore({ places }: KnownPage, link: Link): boolean {
  const known = [...places.values()];
  return link.source !== 'cli' && known.every(({ savedAt }) => savedAt !== link.savedAt) && hasNewWords(link, known);
}

function knownLink(page: KnownPage, before: PlacedLink, link: Link): KnownLink {
  const isOther = before.link.savedAt !== link.savedAt && hasNewWords(link, [...page.places.values()]);
  const { says, adds } = newsOf(before.link, link, { joins: isOther });
  const news = Object.keys(says) as LinkField[];
  const replaced = news.filter((name) => !LINK_FIELDS[name].adds && before.link[name] !== undefined);
  // Only what is new goes into the line: a whole copy would put old fields over what another process writes at this
  // moment. A URL that is spelled otherwise is kept too, so that the author can see later what was taken for one page.
  const isNews = news.length > 0 || !page.urls.includes(link.url);
  if (!isNews) return { ...before, update: null, news, replaced };
  const update = { ...bare(before.link), url: link.url, ...says, ...(adds.length > 0 && { adds }) };
  return { ...before, update, news, replaced };
}

function bare({ url, savedAt, source }: Link): Link {
  return { url, savedAt, tags: [], source };
}

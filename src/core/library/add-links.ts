import type { Link, Month } from '../../model.ts';
import { monthOf } from '../month/month.ts';
import { pageKey } from '../url/page-key.ts';
import { overlay } from './links-file.ts';

export interface PlacedLink {
  readonly month: Month;
  readonly link: Link;
}
export type KnownLink = PlacedLink & { readonly update: Link | null; readonly news: readonly LinkField[] };
export type LinkField = 'title' | 'note' | 'quote' | 'follows' | 'mark' | 'tags';
export interface Addition {
  /** New Links, in the month of their moment. */
  readonly added: readonly PlacedLink[];
  /**
   * Saved before: the Link as it stood in the first month that has it, the line that says what is new about it, or null,
   * and the fields of that line.
   */
  readonly known: readonly KnownLink[];
}

/**
 * Which of the incoming Links are new.
 * @param saved every saved Link, or line of one, that may be one of the incoming, of any month, in the order of the files
 */
export function addLinks(saved: readonly PlacedLink[], incoming: readonly Link[], timeZone: string): Addition {
  const byKey = firstPlaces(saved);
  const added: PlacedLink[] = [];
  const known: KnownLink[] = [];
  for (const link of incoming) {
    const key = pageKey(link.url);
    const before = byKey.get(key);
    if (!before) {
      const placed = { month: monthOf(link.savedAt, timeZone), link };
      byKey.set(key, placed);
      added.push(placed);
      continue;
    }
    const news = newsOf(before.link, link);
    const fields = Object.keys(news) as LinkField[];
    // Only what is new goes into the line: a whole copy would put old fields over what another process writes at this moment.
    const update =
      fields.length === 0
        ? null
        : { url: before.link.url, savedAt: before.link.savedAt, tags: [], source: before.link.source, ...news };
    known.push({ ...before, update, news: fields });
    if (update) byKey.set(key, { month: before.month, link: overlay(before.link, update) });
  }
  return { added, known };
}

/** By page: the first month that has it, with all that this month's lines say. */
function firstPlaces(saved: readonly PlacedLink[]): Map<string, PlacedLink> {
  const byKey = new Map<string, PlacedLink>();
  for (const { month, link } of saved) {
    const key = pageKey(link.url);
    const before = byKey.get(key);
    if (!before || month < before.month) byKey.set(key, { month, link: overlay(undefined, link) });
    else if (month === before.month) byKey.set(key, { month, link: overlay(before.link, link) });
  }
  return byKey;
}

/** What a second saving says that the first did not. The author at the keyboard changes what is there; a file only fills what is empty. */
function newsOf(before: Link, link: Link): Partial<Link> {
  const tags = link.tags.filter((tag) => !before.tags.includes(tag));
  const { title, note, quote, follows, mark } = link;
  const changes = (old: string | undefined, now: string | undefined): boolean =>
    now !== undefined && now !== old && (old === undefined || link.source === 'cli');
  return {
    ...(changes(before.title, title) && { title }),
    ...(changes(before.note, note) && { note }),
    ...(changes(before.quote, quote) && { quote }),
    ...(changes(before.follows, follows) && { follows }),
    ...(changes(before.mark, mark) && { mark }),
    ...(tags.length > 0 && { tags }),
  } as Partial<Link>;
}

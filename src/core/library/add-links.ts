import type { Link, Month } from '../../model.ts';
import { monthOf } from '../month/month.ts';
import { pageKey } from '../url/page-key.ts';

export interface PlacedLink {
  readonly month: Month;
  readonly link: Link;
}
export interface Addition {
  /** New Links, in the month of their moment. */
  readonly added: readonly PlacedLink[];
  /** Saved before: the Link as it stood, and the line that says what is new about it, or null. */
  readonly known: readonly (PlacedLink & { readonly update: Link | null })[];
}

/**
 * Which of the incoming Links are new.
 * @param saved every saved Link that may be one of the incoming, of any month
 */
export function addLinks(saved: readonly PlacedLink[], incoming: readonly Link[], timeZone: string): Addition {
  const byKey = new Map(saved.map((placed) => [pageKey(placed.link.url), placed]));
  const added: PlacedLink[] = [];
  const known: (PlacedLink & { update: Link | null })[] = [];
  for (const link of incoming) {
    const key = pageKey(link.url);
    const before = byKey.get(key);
    if (!before) {
      const placed = { month: monthOf(link.savedAt, timeZone), link };
      byKey.set(key, placed);
      added.push(placed);
      continue;
    }
    const update = updateOf(before.link, link);
    known.push({ ...before, update });
    if (update) byKey.set(key, { month: before.month, link: update });
  }
  return { added, known };
}

/** What a second saving says that the first did not: its note, quote, tags… One that only repeats the URL says nothing. */
function updateOf(before: Link, link: Link): Link | null {
  const tags = [...new Set([...before.tags, ...link.tags])];
  const { title, note, quote, follows } = link;
  const isNews =
    (note !== undefined && note !== before.note) ||
    (quote !== undefined && quote !== before.quote) ||
    (follows !== undefined && follows !== before.follows) ||
    (title !== undefined && title !== before.title && (link.source === 'cli' || before.title === undefined)) ||
    tags.length > before.tags.length;
  if (!isNews) return null;
  return { ...before, ...(title !== undefined && { title }), ...(note !== undefined && { note }), ...(quote !== undefined && { quote }), ...(follows !== undefined && { follows }), tags };
}

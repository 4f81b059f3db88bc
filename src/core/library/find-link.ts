import type { Link, LinkUrl, Month } from '../../model.ts';
import { addMonths } from '../month/month.ts';
import { isNamedBy } from '../url/item-id.ts';
import { pageKey } from '../url/page-key.ts';
import type { PlacedLink } from './add-links.ts';
import { layOver } from './links-file.ts';

/** A saved page with every month whose file has it, in order: a page that was put off stands in several. */
export interface SavedLink {
  readonly places: readonly PlacedLink[];
  /** The month whose post it is for. */
  readonly month: Month;
  /** Whether it came into that month by `later`. */
  readonly putOff: boolean;
  /** All that is known of it in that month. */
  readonly link: Link;
}

/**
 * Where a page stands in the library, or null.
 * @param saved Links, or lines of them, in the order of the files
 * @param wanted a URL in any variant, or the hex digits of an item, which no other has
 */
export function findLink(saved: readonly PlacedLink[], wanted: LinkUrl | { readonly id: string }): SavedLink | null {
  const matches =
    typeof wanted === 'string' ? sameKey(wanted) : ({ link }: PlacedLink): boolean => isNamedBy(link.url, wanted.id);
  const byMonth = new Map<Month, Link>();
  for (const placed of saved.filter(matches)) layOver(byMonth, placed.month, placed.link);
  const places = [...byMonth]
    .map(([month, link]) => ({ month, link }))
    .sort((one, other) => (one.month < other.month ? -1 : 1));
  const last = places.findLast(({ month }) => counts(month, byMonth));
  if (!last) return null;
  if (last.link.mark === 'later') {
    const { mark: _, ...link } = last.link;
    return { places, month: addMonths(last.month, 1), putOff: true, link };
  }
  return {
    places,
    month: last.month,
    putOff: byMonth.get(addMonths(last.month, -1))?.mark === 'later',
    link: last.link,
  };
}

/**
 * A line for a page that the month before has too counts only where that month put it off or its own line
 * says that it was saved again (`linksOfMonth`).
 */
function counts(month: Month, byMonth: ReadonlyMap<Month, Link>): boolean {
  const before = byMonth.get(addMonths(month, -1));
  return before === undefined || before.mark === 'later' || byMonth.get(month)?.again === true;
}

function sameKey(url: LinkUrl): (placed: PlacedLink) => boolean {
  const key = pageKey(url);
  return ({ link }) => pageKey(link.url) === key;
}

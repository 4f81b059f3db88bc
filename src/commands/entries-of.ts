import { makeEntries } from '../core/entry/make-entries.ts';
import type { Known } from '../core/fetch/what-to-fetch.ts';
import type { PlacedLink } from '../core/library/add-links.ts';
import { byMonth } from '../core/library/by-month.ts';
import type { Entry, Link, Month } from '../model.ts';

/** The Links as Entries, in their order. @param knownOf what is known of the Links of a month, asked month by month */
export async function entriesOf(
  placed: readonly PlacedLink[],
  knownOf: (month: Month, links: readonly Link[]) => Promise<Known>,
): Promise<readonly Entry[]> {
  const entries = new Map<Link, Entry>();
  for (const [month, links] of byMonth(placed))
    for (const entry of makeEntries(month, await knownOf(month, links))) entries.set(entry.link, entry);
  return placed.flatMap(({ link }) => entries.get(link) ?? []);
}

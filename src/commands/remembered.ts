import { makeEntries } from '../core/entry/make-entries.ts';
import type { PlacedLink } from '../core/library/add-links.ts';
import { byMonth } from '../core/library/by-month.ts';
import { linksOfMonth } from '../core/library/links-of-month.ts';
import { addMonths } from '../core/month/month.ts';
import type { Entry, Month, MonthLinks } from '../model.ts';
import type { World } from '../world.ts';

export interface LinksOfPost {
  readonly placed: readonly PlacedLink[];
  /** The month's own file. */
  readonly saved: MonthLinks;
}

/** The Links of a month's post, and what its file says; what is wrong in there is told. */
export async function linksOfPost(world: World, month: Month): Promise<LinksOfPost> {
  const saved = await world.library.read(month);
  for (const problem of saved.problems) world.screen.complain(problem);
  return { placed: await placedIn(world, saved), saved };
}

/**
 * The Links as Entries, in their order, of what has been read. Fetches and reads nothing, and complains of nothing.
 * @param tried whether to say of what was not read how the last try to fetch it ended
 */
export async function rememberedEntries(
  world: World,
  placed: readonly PlacedLink[],
  { tried = false }: { readonly tried?: boolean } = {},
): Promise<readonly Entry[]> {
  const entries = new Map<PlacedLink['link'], Entry>();
  for (const [month, links] of byMonth(placed)) {
    const [versions, readings] = [await world.archive.versions(month), await world.articles.remembered(month)];
    const failures = tried ? await world.archive.failures(month) : new Map<never, never>();
    for (const entry of makeEntries(month, { links, versions, readings, failures })) entries.set(entry.link, entry);
  }
  return placed.flatMap(({ link }) => entries.get(link) ?? []);
}

/** The Links of the post of a month that has been read. */
export async function placedIn(world: World, saved: MonthLinks): Promise<readonly PlacedLink[]> {
  const previous = await world.library.read(addMonths(saved.month, -1));
  return linksOfMonth(saved, previous, await world.timeZone());
}

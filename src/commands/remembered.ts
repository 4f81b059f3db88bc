import type { PlacedLink } from '../core/library/add-links.ts';
import { linksOfMonth } from '../core/library/links-of-month.ts';
import { addMonths } from '../core/month/month.ts';
import type { Entry, Month, MonthLinks } from '../model.ts';
import type { World } from '../world.ts';
import { entriesOf } from './entries-of.ts';

export interface LinksOfPost {
  readonly placed: readonly PlacedLink[];
  /** What the month puts off to the next one. */
  readonly putOff: readonly PlacedLink[];
  /** The month's own file. */
  readonly saved: MonthLinks;
}

/** The Links of a month's post, and what its file says; what is wrong in there is told. */
export async function linksOfPost(world: World, month: Month): Promise<LinksOfPost> {
  const saved = await world.library.read(month);
  for (const problem of saved.problems) world.screen.complain(problem);
  const putOff = saved.links.filter(({ mark }) => mark === 'later').map((link) => ({ month, link }));
  return { placed: await placedIn(world, saved), putOff, saved };
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
  return entriesOf(placed, async (month, links) => {
    const [versions, readings] = [await world.archive.versions(month), await world.articles.remembered(month)];
    const failures = tried ? await world.archive.failures(month) : new Map<never, never>();
    return { links, versions, readings, failures };
  });
}

/** The Links of the post of a month that has been read. */
export async function placedIn(world: World, saved: MonthLinks): Promise<readonly PlacedLink[]> {
  const previous = await world.library.read(addMonths(saved.month, -1));
  return linksOfMonth(saved, previous, await world.timeZone());
}

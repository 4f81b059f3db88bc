import { groupStories } from '../core/group/group-stories.ts';
import type { PlacedLink } from '../core/library/add-links.ts';
import { joinedPages } from '../core/library/joined-pages.ts';
import { timeOf } from '../core/month/month.ts';
import { joinedText } from '../core/report/joined-report.ts';
import { listedLinks, listJson, listText } from '../core/report/list-report.ts';
import type { Story } from '../issue.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';
import { earlierEntries, readEntries } from './collect.ts';
import { monthOrPrevious, nothingSaved } from './month-named.ts';
import { linksOfPost, rememberedEntries } from './remembered.ts';

export interface ListOptions {
  readonly month: string | undefined;
  readonly json: boolean;
  readonly verbose: boolean;
}

/** Prints what was saved more than once and is taken for one page, and why: of all months, or of one. */
export async function listDuplicates(world: World, given: string | undefined): Promise<void> {
  const month = given === undefined ? null : await monthOrPrevious(world, given);
  const pages = joinedPages(await world.library.lines()).filter(
    (page) => month === null || [page.month, ...page.months, ...page.others.map((one) => one.month)].includes(month),
  );
  if (pages.length > 0) return world.screen.out(joinedText(pages, world.screen.words));
  world.screen.tell({ en: 'no page was saved more than once', ja: '二度以上保存されたページはありません' });
}

/**
 * Prints a month's Links: those of its post in the order of saving, then those
 * that it puts off. As JSON: those of its file.
 */
export async function list(world: World, options: ListOptions): Promise<void> {
  const month = await monthOrPrevious(world, options.month);
  const { placed, putOff, saved } = await linksOfPost(world, month);
  if (placed.length + putOff.length === 0) throw await nothingSaved(world, month);
  if (options.json) return world.screen.out(listJson(month, saved.links));
  const inOrder = placed.toSorted((one, other) => timeOf(one.link.savedAt) - timeOf(other.link.savedAt));
  const entries = await readEntries(world, [...inOrder, ...putOff]);
  const stories = options.verbose ? await storiesOf(world, month, placed) : [];
  const timeZone = await world.timeZone();
  const { words, columns } = world.screen;
  const look = { timeZone, verbose: options.verbose, words, columns };
  await world.screen.out(listText(listedLinks(entries, month, stories), look));
}

/** As `draft` would put them together now, from what has been read. */
async function storiesOf(world: World, month: Month, placed: readonly PlacedLink[]): Promise<readonly Story[]> {
  return groupStories(await rememberedEntries(world, placed), await earlierEntries(world, month));
}

import { groupStories } from '../core/group/group-stories.ts';
import { linksOfMonth } from '../core/library/links-of-month.ts';
import { addMonths, previousMonth, timeOf } from '../core/month/month.ts';
import { listJson, listText, storyTies, type ListedLink } from '../core/report/list-report.ts';
import type { LinkUrl, Message, Month } from '../model.ts';
import type { World } from '../world.ts';
import { earlierEntries, rememberedEntries } from './collect.ts';
import { monthNamed, nothingSaved } from './month-named.ts';

export interface ListOptions {
  readonly month: string | undefined;
  readonly json: boolean;
  readonly verbose: boolean;
}

/** Prints a month's Links: those of its post in the order of saving, then those that it puts off. As JSON: those of its file. */
export async function list(world: World, options: ListOptions): Promise<void> {
  const timeZone = await world.timeZone();
  const month = options.month === undefined ? previousMonth(world.now(), timeZone) : monthNamed(options.month);
  const [saved, before] = [await world.library.read(month), await world.library.read(addMonths(month, -1))];
  for (const problem of saved.problems) world.screen.complain(problem);
  const placed = linksOfMonth(saved, before, timeZone);
  const putOff = saved.links.filter((link) => link.mark === 'later');
  if (placed.length + putOff.length === 0) throw nothingSaved(month);
  if (options.json) return world.screen.out(listJson(month, saved.links));
  const months = [...new Set([month, ...placed.map((one) => one.month)])];
  const titles = new Map(
    (await Promise.all(months.map((one) => pageTitles(world, one)))).flatMap((known) => [...known]),
  );
  const inOrder = placed.toSorted((one, other) => timeOf(one.link.savedAt) - timeOf(other.link.savedAt));
  const ties = options.verbose ? await tiesIn(world, month) : new Map<string, readonly Message[]>();
  const listed = [...inOrder, ...putOff.map((link) => ({ month, link }))].map((one): ListedLink => ({
    link: one.link,
    title: one.link.title ?? titles.get(one.link.url) ?? '',
    from: one.month === month ? null : one.month,
    ties: ties.get(one.link.url) ?? [],
  }));
  await world.screen.out(listText(listed, { timeZone, verbose: options.verbose, words: world.screen.words }));
}

/** As `draft` would put the stories together now, from what has been read. */
async function tiesIn(world: World, month: Month): Promise<ReadonlyMap<string, readonly Message[]>> {
  return storyTies(groupStories(await rememberedEntries(world, month), await earlierEntries(world, month)));
}

/** The titles of pages that have been read, as they were at the first good look. Fetches and reads nothing. */
async function pageTitles(world: World, month: Month): Promise<ReadonlyMap<LinkUrl, string>> {
  const readings = await world.articles.remembered(month);
  if (readings.size === 0) return new Map();
  const titles = new Map<LinkUrl, string>();
  for (const version of await world.archive.versions(month)) {
    const article = readings.get(`${version.digest} ${version.url}`)?.article;
    if (article?.ok && !titles.has(version.url)) titles.set(version.url, article.value.title);
  }
  return titles;
}

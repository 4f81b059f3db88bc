import type { Addition } from '../core/library/add-links.ts';
import { clockMessage, type ClockGap } from '../core/library/clock-gap.ts';
import { useText, usesByPage, usesOf } from '../core/posts/used-before.ts';
import { pageHosts } from '../core/url/page-key.ts';
import { savedLateMessage } from '../core/report/published-report.ts';
import {
  dayStaysMessage,
  knownMessage,
  repeatedMessage,
  savedMessage,
  titleMessage,
} from '../core/report/saved-report.ts';
import type { Link, Moment, Month } from '../model.ts';
import type { World } from '../world.ts';
import { earlierPosts } from './earlier-posts.ts';

interface SavedWhen {
  /** What the author gave. */
  readonly at: Moment | null;
  readonly now: Moment;
  /** What is odd about the clock, before anything was added. */
  readonly gap: ClockGap | null;
  /** Whether the author has given the title as such. */
  readonly isTitled: boolean;
}

/** Tells what became of each link that was given, and what is odd about its day. */
export async function tellSaved(
  world: World,
  { added, repeated, known }: Addition,
  { at, now, gap, isTitled }: SavedWhen,
): Promise<void> {
  const timeZone = await world.timeZone();
  for (const { month, link } of added) {
    world.screen.tell(savedMessage(month, link.url));
    if (!isTitled && link.title !== undefined) world.screen.tell(titleMessage(link.title));
  }
  const isByClock = [...added, ...repeated].some(({ link }) => link.savedAt === now);
  if (gap !== null && isByClock) world.screen.warn(clockMessage(gap, now, timeZone));
  await tellLate(world, new Set([...added, ...repeated].map(({ month }) => month)));
  for (const one of repeated) world.screen.tell(repeatedMessage(one));
  for (const one of known) {
    world.screen.tell(knownMessage(one));
    if (at !== null && one.link.savedAt !== at) world.screen.warn(dayStaysMessage(one, at, timeZone));
  }
}

/**
 * Tells which of the links stand in an earlier post of the author's, and where in the latest one.
 * @param month the one that they are saved for: its own post is not an earlier one
 */
export async function tellUsed(world: World, links: readonly Link[], month: Month): Promise<void> {
  const hosts = links.flatMap(({ url }) => pageHosts(url));
  // A blog of many years links tens of thousands of pages; working out the keys of all takes longer than to save a
  // link.
  const posts = (await earlierPosts(world, month)).map((post) => ({
    ...post,
    links: post.links.filter(({ url }) => hosts.some((host) => url.includes(host))),
  }));
  const uses = usesByPage(posts);
  for (const { url } of links) {
    const use = usesOf(url, uses)[0];
    if (use === undefined) continue;
    const where = useText(use);
    world.screen.warn({
      en: `  used before: ${url}: ${where}`,
      ja: `  以前の記事で使っています: ${url}: ${where}`,
    });
  }
}

/** Tells which of the months, into which something was saved, are published already. */
async function tellLate(world: World, months: ReadonlySet<Month>): Promise<void> {
  if (months.size === 0) return;
  const { posts } = await world.posts.recorded();
  for (const month of months) {
    const recorded = posts.get(month);
    if (recorded) world.screen.warn(savedLateMessage(recorded));
  }
}

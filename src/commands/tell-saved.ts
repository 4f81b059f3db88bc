import { useText, usesByPage, usesOf } from '../core/posts/used-before.ts';
import { pageHosts } from '../core/url/page-key.ts';
import { savedLateMessage } from '../core/report/published-report.ts';
import type { Link, Month } from '../model.ts';
import type { World } from '../world.ts';
import { writtenPosts } from './earlier-posts.ts';

/** Tells which of the links stand in a post of the author's already, and where in the latest one. */
export async function tellUsed(world: World, links: readonly Link[]): Promise<void> {
  const hosts = links.flatMap(({ url }) => pageHosts(url));
  // A blog of many years links tens of thousands of pages; working out the keys of all takes longer than to save a
  // link.
  const posts = (await writtenPosts(world)).map((post) => ({
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
export async function tellLate(world: World, months: ReadonlySet<Month>): Promise<void> {
  if (months.size === 0) return;
  const { posts } = await world.posts.recorded();
  for (const month of months) {
    const recorded = posts.get(month);
    if (recorded) world.screen.warn(savedLateMessage(recorded));
  }
}

import { useText, usesByPage, usesOf } from '../core/posts/used-before.ts';
import type { Link } from '../model.ts';
import type { World } from '../world.ts';
import { writtenPosts } from './earlier-posts.ts';

/** Tells which of the links stand in a post of the author's already, and where in the latest one. */
export async function tellUsed(world: World, links: readonly Link[]): Promise<void> {
  const uses = usesByPage(await writtenPosts(world));
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

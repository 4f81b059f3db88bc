import { fillIn } from '../core/compose/fill-in.ts';
import { addMonths } from '../core/month/month.ts';
import { isPostOf } from '../core/posts/own-post.ts';
import type { PublishedPost } from '../core/posts/published-post.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';
import { postsInFolder } from './posts-in-folder.ts';

/**
 * The author's posts of the time before the month's own, which is told by its slug, its title or its recorded URL,
 * whatever day it was published on.
 */
export async function earlierPosts(world: World, month: Month): Promise<readonly PublishedPost[]> {
  const posts = await postsInFolder(world);
  if (posts.length === 0) return [];
  const isOwn = await ownOf(world, month);
  const end = `${addMonths(month, 2)}-01`;
  return posts.filter((post) => !isOwn(post) && (post.day ?? '') < end);
}

/** The post of a month in the author's folder; null where it is not there, or a draft. */
export async function ownPost(world: World, month: Month): Promise<PublishedPost | null> {
  const posts = await postsInFolder(world);
  const isOwn = posts.length === 0 ? () => false : await ownOf(world, month);
  return posts.find((post) => post.published && isOwn(post)) ?? null;
}

async function ownOf(world: World, month: Month): Promise<(post: PublishedPost) => boolean> {
  const settings = await world.settings();
  const slug = fillIn(settings.publish.slug, month, 'publish.slug');
  const title = fillIn(settings.title, month, 'title');
  const url = settings.posts.from[month] ?? (await world.posts.recorded()).posts.get(month)?.url;
  return (post) => isPostOf({ slug, title, url }, post);
}

import type { PublishedPost } from '../core/posts/published-post.ts';
import type { World } from '../world.ts';

/** All that lie in the author's folder; what cannot be read is told. */
export async function postsInFolder(world: World): Promise<readonly PublishedPost[]> {
  const { posts, problems } = await world.posts.written();
  for (const problem of problems) world.screen.warn(problem);
  return posts;
}

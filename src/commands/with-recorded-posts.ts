import type { Story } from '../issue.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { World } from '../world.ts';

/**
 * The settings with the posts that `publish --url` has recorded, for stories that
 * go on; what the author has set counts first.
 */
export async function withRecordedPosts(
  world: World,
  settings: Settings,
  stories: readonly Story[],
): Promise<Settings> {
  if (stories.every(({ continues }) => continues === null)) return settings;
  const { posts, problems } = await world.posts.recorded();
  for (const problem of problems) world.screen.complain(problem);
  const recorded = Object.fromEntries([...posts].map(([month, { url }]) => [month, url]));
  return { ...settings, posts: { ...settings.posts, from: { ...recorded, ...settings.posts.from } } };
}

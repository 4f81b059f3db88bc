import { linksNotInPost } from '../core/check/not-in-post.ts';
import { lateRemedy, notInPostMessage, publishedMessage } from '../core/report/published-report.ts';
import type { RecordedPost } from '../facts.ts';
import type { World } from '../world.ts';
import { ownPost } from './earlier-posts.ts';

// More than these say that the post is another one.
const MOST = 10;

/**
 * Tells that a month's post is out, and what its draft links that the post does not: what comes late goes to its place
 * in the draft, where nobody would notice it.
 */
export async function tellPublished(
  world: World,
  recorded: RecordedPost,
  draft: { readonly path: string; readonly text: string },
): Promise<void> {
  world.screen.tell(publishedMessage(recorded, await world.timeZone()));
  const post = await ownPost(world, recorded.month);
  if (post === null) return;
  const late = linksNotInPost(draft, post);
  for (const { text, place } of late.slice(0, MOST)) world.screen.warn(notInPostMessage(text, place));
  if (late.length > MOST)
    world.screen.warn({ en: `  … and ${late.length - MOST} more`, ja: `  …ほか ${late.length - MOST} 件` });
  if (late.length > 0) world.screen.tell(lateRemedy(recorded));
}

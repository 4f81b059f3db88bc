import type { World } from '../world.ts';
import type { KeptPost } from './make-post.ts';
import { monthOrPrevious } from './month-named.ts';
import { tellNotices, type Post, type PostOptions } from './post-made.ts';

interface RememberedPost extends Post {
  /** Milliseconds since 1970: from then on some page would be asked for; null: never. */
  readonly nextFetch: number | null;
}

/** The month's post: as it was made the last time, while everything that it was made of is as it was, else made. */
export async function monthlyPost(world: World, options: PostOptions): Promise<Post> {
  const month = await monthOrPrevious(world, options.month);
  const name = `post-${month}`;
  const remembered = options.template === undefined ? (world.memo.recall(name) as RememberedPost | null) : null;
  if (remembered !== null && (options.offline || world.now().getTime() < (remembered.nextFetch ?? Infinity))) {
    tellNotices(world, remembered.notices);
    return remembered;
  }
  const { makePostAnew } = await import('./make-post.ts');
  const before = (world.memo.kept(name) ?? undefined) as KeptPost | undefined;
  const { post, lasting, nextFetch, kept } = await makePostAnew(world, month, options, before);
  const { fresh, text, unread, notices } = post;
  if (!lasting) world.memo.forgo();
  if (options.template === undefined)
    await world.memo.remember(name, { month, fresh, text, unread, notices, nextFetch } satisfies RememberedPost, kept);
  return post;
}

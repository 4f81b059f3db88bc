import { parsePost, type PublishedPost } from '../posts/published-post.ts';
import { draftView } from './draft-view.ts';

export interface DraftAsPost {
  readonly post: PublishedPost;
  /** What a reader sees of it, in its place. */
  readonly visible: string;
}

/** A draft as if it were published: only what readers would see of it counts. */
export function draftAsPost(text: string, path: string): DraftAsPost {
  const { visible } = draftView(text);
  return { visible, post: { ...parsePost(visible, path), title: '', day: null, published: true } };
}

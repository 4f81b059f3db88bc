import type { PublishedPost } from './published-post.ts';

/** How a month's own post can be known, whatever day it was published on. */
export interface PostNames {
  readonly slug: string;
  readonly title: string;
  /** Where it is recorded to stand. */
  readonly url: string | undefined;
}

/** Whether a post is the month's own: by its file's name, its title, or where it was recorded to stand. */
export function isPostOf({ slug, title, url }: PostNames, post: PublishedPost): boolean {
  return post.file.endsWith(`${slug}.md`) || post.title === title || (post.url !== null && post.url === url);
}

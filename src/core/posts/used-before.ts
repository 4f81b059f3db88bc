import type { LinkUrl, PageKey } from '../../model.ts';
import { pageKey } from '../url/page-key.ts';
import type { PostLink, PublishedPost } from './published-post.ts';

/** Where a page has been linked in the author's posts. */
export interface EarlierUse {
  readonly post: PublishedPost;
  readonly link: PostLink;
}

/** A use in words: 「題」 (2025-05-11), posts/x.md:12. */
export function useText({ post: { file, title, day }, link }: EarlierUse): string {
  const name = title === '' ? file : `「${title}」`;
  return `${name}${day === null ? '' : ` (${day})`}, ${file}:${link.line}`;
}

/** The uses of each page, the latest post first; of a post that links a page twice, the first link. */
export function usesByPage(posts: readonly PublishedPost[]): ReadonlyMap<PageKey, readonly EarlierUse[]> {
  const uses = new Map<PageKey, EarlierUse[]>();
  for (const post of posts.filter(({ published }) => published).toSorted(byDay)) {
    const keys = new Set<PageKey>();
    for (const link of post.links) {
      const key = pageKey(link.url);
      if (keys.has(key)) continue;
      keys.add(key);
      uses.set(key, [...(uses.get(key) ?? []), { post, link }]);
    }
  }
  return uses;
}

/** The uses of a page, by whatever spelling of its URL. @param uses as `usesByPage` gives them */
export function usesOf(url: LinkUrl, uses: ReadonlyMap<PageKey, readonly EarlierUse[]>): readonly EarlierUse[] {
  return uses.get(pageKey(url)) ?? [];
}

function byDay(one: PublishedPost, other: PublishedPost): number {
  return (other.day ?? '').localeCompare(one.day ?? '') || one.file.localeCompare(other.file);
}

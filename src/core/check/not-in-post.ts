import type { Place } from '../../model.ts';
import { draftView, positionOf } from '../merge/draft-view.ts';
import { plainLine } from '../markdown/plain-line.ts';
import type { PublishedPost } from '../posts/published-post.ts';
import { pageKey } from '../url/page-key.ts';
import { draftLinks } from './draft-links.ts';

/** What a draft links and its published post does not: the text of each link, and where it stands. */
export function linksNotInPost(
  { path, text }: { readonly path: string; readonly text: string },
  post: PublishedPost,
): readonly { readonly text: string; readonly place: Place }[] {
  const published = new Set(post.links.map(({ url }) => pageKey(url)));
  const view = draftView(text);
  return [...draftLinks(view)]
    .filter(([key]) => !published.has(key))
    .map(([, link]) => ({
      text: plainLine(link.text),
      place: { file: path, line: positionOf(view.text, link.from).line },
    }));
}

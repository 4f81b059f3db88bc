import type { PageKey } from '../../model.ts';
import { linksIn, type MarkdownLink } from '../markdown/links.ts';
import type { DraftView } from '../merge/draft-view.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { pageKey } from '../url/page-key.ts';

/** The pages that a draft links, each with its first link. */
export function draftLinks({ visible }: DraftView): ReadonlyMap<PageKey, MarkdownLink> {
  const links = new Map<PageKey, MarkdownLink>();
  for (const link of linksIn(visible)) {
    const url = canonicalUrl(link.url);
    if (url.ok && !links.has(pageKey(url.value))) links.set(pageKey(url.value), link);
  }
  return links;
}

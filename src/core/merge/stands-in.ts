import type { LinkUrl } from '../../model.ts';
import { isLinked } from './ever-placed.ts';
import { keyOf, targetOfUrl } from './marker.ts';
import { draftView } from './draft-view.ts';

/** Whether a draft has the item: a block of it, or its link in text of the author's. */
export function standsIn(draft: string, url: LinkUrl): boolean {
  const key = keyOf(targetOfUrl(url));
  const { blocks, visible } = draftView(draft);
  return (
    isLinked(visible, url) ||
    blocks.some((block) => block.key === key && visible.slice(block.from, block.to).trim() !== '')
  );
}

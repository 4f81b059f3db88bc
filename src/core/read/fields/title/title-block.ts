import { overlap, tight } from '../compare.ts';
import type { PageView } from '../../view.ts';
import type { TextBlock } from '../../view/block.ts';

/**
 * The index of the block that shows the title: a heading before other text, the page's before its
 * furniture's. Where none does, the block most like it.
 */
export function blockOf(view: PageView, title: string): number {
  const wanted = tight(title);
  if (wanted === '') return -1;
  const texts = new Map<TextBlock, string>();
  const tightOf = (block: TextBlock): string => {
    const known = texts.get(block) ?? (block.text.length < 400 ? tight(block.text) : '');
    texts.set(block, known);
    return known;
  };
  const is = (block: TextBlock): boolean => !block.furniture && tightOf(block) === wanted;
  const holds = (block: TextBlock): boolean => tightOf(block).includes(wanted);
  const best = [
    view.blocks.findIndex((block) => block.heading > 0 && !block.furniture && holds(block)),
    view.blocks.findIndex(is),
    view.blocks.findIndex((block) => !block.furniture && block.linkShare < 0.5 && holds(block)),
    view.blocks.findIndex((block) => block.furniture && holds(block)),
  ].find((index) => index >= 0);
  return (
    best ??
    view.blocks.findIndex(
      ({ text, furniture, linkShare }) =>
        !furniture &&
        linkShare < 0.5 &&
        text.length >= title.length / 2 &&
        text.length <= title.length * 2 &&
        overlap(text, title) >= 0.7,
    )
  );
}

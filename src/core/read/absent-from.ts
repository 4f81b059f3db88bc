import { lettersOf } from './fields/compare.ts';
import type { PageView } from './view.ts';

/** What is left out of a quotation is marked so; what stands on both sides is looked for by itself. */
const LEFT_OUT = /(?:[（(［[]?(?:中略|前略|後略|略)[）)］\]]?|…+|\.{3}|\[…\])/u;

/**
 * The passages that do not stand in the page. Letters are compared, whatever the
 * marks and the white space between them.
 */
export function absentFrom({ blocks }: Pick<PageView, 'blocks'>, passages: readonly string[]): readonly string[] {
  const shown = blocks.map(({ text }) => lettersOf(text)).join('');
  return passages.filter((passage) => passage.split(LEFT_OUT).some((part) => !shown.includes(lettersOf(part))));
}

import { lettersOf } from './fields/compare.ts';

/** What is left out of a quotation is marked so; what stands on both sides is looked for by itself. */
const LEFT_OUT = /(?:[（(［[]?(?:中略|前略|後略|略)[）)］\]]?|…+|\.{3}|\[…\])/u;

/**
 * The passages that do not stand in the page. Letters are compared, whatever the
 * marks and the white space between them.
 * @param texts what the page shows, in order
 */
export function absentFrom(texts: readonly string[], passages: readonly string[]): readonly string[] {
  const shown = texts.map(lettersOf).join('');
  return passages.filter((passage) => passage.split(LEFT_OUT).some((part) => !shown.includes(lettersOf(part))));
}

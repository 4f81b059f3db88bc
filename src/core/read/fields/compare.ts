import { characterPairs, inCommon } from '../../text/character-pairs.ts';

// Most of the web is: it needs neither normalising nor Unicode's tables.
export const ASCII = /^[\n -~]*$/u;

/**
 * What two ways to write the same words have in common: NFKC, lower case, no
 * space, no quotation marks. For comparing only.
 */
export function tight(text: string): string {
  return folded(text).replaceAll(/[\s"'’‘“”„«»「」『』`´\u00ad]+/gu, '');
}

/** Letters and digits alone. */
export function lettersOf(text: string): string {
  const lower = folded(text);
  return ASCII.test(lower) ? lower.replaceAll(/[^a-z\d]+/gu, '') : lower.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function folded(text: string): string {
  return (ASCII.test(text) ? text : text.normalize('NFKC')).toLowerCase();
}

/** The part of `text`'s pairs of neighbouring letters that also stand in `other`, 0 to 1. */
export function overlap(text: string, other: string): number {
  const own = characterPairs(lettersOf(text));
  return own.size === 0 ? 0 : inCommon(own, characterPairs(lettersOf(other))) / own.size;
}

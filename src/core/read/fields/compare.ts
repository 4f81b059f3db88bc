/** What two ways to write the same words have in common: NFKC, lower case, no space, no quotation marks. For comparing only. */
export function tight(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[\s"'’‘“”„«»「」『』`´\u00ad]+/gu, '');
}

/** Letters and digits alone. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** The part of `text`'s pairs of neighbouring letters that also stand in `other`, 0 to 1. */
export function overlap(text: string, other: string): number {
  const [own, others] = [pairsOf(text), pairsOf(other)];
  if (own.size === 0) return 0;
  let shared = 0;
  for (const pair of own) if (others.has(pair)) shared += 1;
  return shared / own.size;
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = lettersOf(text);
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < letters.length; index += 1) pairs.add(letters.slice(index, index + 2));
  return pairs;
}

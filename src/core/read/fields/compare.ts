// Most of the web is: it needs neither normalising nor Unicode's tables.
const ASCII = /^[\n -~]*$/u;

/** What two ways to write the same words have in common: NFKC, lower case, no space, no quotation marks. For comparing only. */
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

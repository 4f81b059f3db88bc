/** Pairs of neighbouring characters with how often they occur. */
export type Bigrams = ReadonlyMap<string, number>;

/** Of the text without white space and punctuation, which papers set as they like. */
export function bigramsOf(text: string): Bigrams {
  const characters = [...text.replaceAll(/[\s\p{P}\p{S}]+/gu, '')];
  const bigrams = new Map<string, number>();
  for (let index = 0; index + 1 < characters.length; index += 1) {
    const pair = `${characters[index]}${characters[index + 1]}`;
    bigrams.set(pair, (bigrams.get(pair) ?? 0) + 1);
  }
  return bigrams;
}

/** Sørensen–Dice over the bigrams: 0 where nothing is shared, 1 for the same. */
export function dice(one: Bigrams, other: Bigrams): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, count] of few) shared += Math.min(count, many.get(pair) ?? 0);
  const all = total(one) + total(other);
  return all === 0 ? 0 : (2 * shared) / all;
}

function total(bigrams: Bigrams): number {
  let sum = 0;
  for (const count of bigrams.values()) sum += count;
  return sum;
}

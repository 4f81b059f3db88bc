/** Pairs of neighbouring characters with how often they occur. */
export interface Bigrams {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Of the text without white space and punctuation, which papers set as they like. */
export function bigramsOf(text: string): Bigrams {
  const characters = [...text.replaceAll(/[\s\p{P}\p{S}]+/gu, '')];
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < characters.length; index += 1) {
    const pair = `${characters[index]}${characters[index + 1]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, characters.length - 1) };
}

/** Sørensen–Dice over the bigrams: 0 where nothing is shared, 1 for the same; 0 also where it would be less than `atLeast`. */
export function dice(one: Bigrams, other: Bigrams, atLeast = 0): number {
  const [few, many] = one.total <= other.total ? [one, other] : [other, one];
  const all = one.total + other.total;
  const mostMissing = few.total - (atLeast * all) / 2;
  let missing = 0;
  for (const [pair, count] of few.counts) {
    missing += Math.max(0, count - (many.counts.get(pair) ?? 0));
    if (missing > mostMissing) return 0;
  }
  return few.total === 0 ? 0 : (2 * (few.total - missing)) / all;
}

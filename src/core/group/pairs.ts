/** Neighbouring characters of the Japanese in the text, without those that are hiragana both: endings and particles. */
export function pairsIn(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(/[^\p{ASCII}\s\p{P}\p{S}]{2,}/gu)) {
    const characters = [...run];
    for (let index = 0; index + 1 < characters.length; index += 1) {
      const pair = `${characters[index]}${characters[index + 1]}`;
      if (!/^[ぁ-ん]{2}$/u.test(pair)) pairs.add(pair);
    }
  }
  return pairs;
}

/** Each two neighbouring characters of the text, once. */
export function characterPairs(text: string): ReadonlySet<string> {
  const characters = Array.from(text);
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** How many of one set stand in the other too. */
export function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return common;
}

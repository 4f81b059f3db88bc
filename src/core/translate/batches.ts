/**
 * Texts in groups that one request takes, in order. A text that is longer than a request alone is a group of its own.
 */
export function batchesOf<T extends { readonly text: string }>(
  passages: readonly T[],
  most: { readonly texts: number; readonly characters: number },
): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let characters = 0;
  for (const passage of passages) {
    const last = batches.at(-1);
    characters += passage.text.length;
    if (last !== undefined && last.length < most.texts && characters <= most.characters) {
      last.push(passage);
    } else {
      batches.push([passage]);
      characters = passage.text.length;
    }
  }
  return batches;
}

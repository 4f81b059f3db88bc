/** Spaces in the place of a text, so that offsets behind it stay; lines end where they do. */
export function blanked(text: string): string {
  // An emoji, or a rare kanji, is as long as two spaces.
  return text.replaceAll(/[^\n]+/gu, (signs) => ' '.repeat(signs.length));
}

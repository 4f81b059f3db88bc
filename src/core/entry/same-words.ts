/** A text as those of two looks at pages are compared: without differences of case, width and white space. */
export function sameWords(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase();
}

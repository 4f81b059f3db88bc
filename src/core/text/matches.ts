/**
 * An empty list of texts. V8 takes `[]` for a list of numbers until a text is put into it, and makes code anew that has
 * seen the one kind of list only.
 */
export const NO_TEXTS: readonly string[] = [''].slice(1);

/** All that the pattern finds, in the order of the text. @param pattern with the flag `g` */
export function matchesIn(text: string, pattern: RegExp): readonly string[] {
  return text.match(pattern) ?? NO_TEXTS;
}

/**
 * All matches with their groups. `matchAll` makes a copy of the pattern for each text, which takes longer than looking
 * through a title. @param pattern with the flag `g`, which finds no empty text
 */
export function matchesWithGroups(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NO_MATCHES;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
const NO_MATCHES: readonly RegExpExecArray[] = [];

/** At most so many characters of the text; where some are left out, … is the last. */
export function shortened(text: string, most: number): string {
  return isLonger(text, most) ? `${firstCharacters(text, most - 1)}…` : text;
}

/** As `shortened`, but cut at a word's end where that is near. */
export function shortenedAtWord(text: string, most: number): string {
  if (!isLonger(text, most)) return text;
  const cut = firstCharacters(text, most - 1);
  const word = /^(.+?)\s+\S{0,20}$/su.exec(cut)?.[1] ?? cut;
  return `${word.length * 3 >= cut.length * 2 ? word : cut}…`;
}

/** The first characters of the text, whole ones; nothing says that others are left out. */
export function firstCharacters(text: string, most: number): string {
  return Array.from(text).slice(0, most).join('');
}

function isLonger(text: string, most: number): boolean {
  return Array.from(text).length > most;
}

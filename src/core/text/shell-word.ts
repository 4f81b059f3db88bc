/** A word as it would be typed into a shell. */
export function shellWord(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

// Nothing in it that a shell would take for more than itself, but for the home folder.
const PLAIN = /^(?:~\/)?[\p{L}\p{N}_@%+=:,./-]+$/u;

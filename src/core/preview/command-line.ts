/** A command as it would be typed into a shell. */
export function commandLine(words: readonly string[]): string {
  return ['roundup', ...words].map(shellWord).join(' ');
}

export function shellWord(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

// Nothing in it that a shell would take for more than itself.
const PLAIN = /^[\p{L}\p{N}_@%+=:,./-]+$/u;

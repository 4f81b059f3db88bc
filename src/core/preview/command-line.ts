import { shellWord } from '../text/shell-word.ts';

/** A command as it would be typed into a shell. */
export function commandLine(words: readonly string[]): string {
  return ['roundup', ...words].map(shellWord).join(' ');
}

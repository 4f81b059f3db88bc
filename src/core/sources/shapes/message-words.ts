import { cleanText } from '../../text/clean.ts';

/** The lines without what the pattern finds; a line that lost something closes up. */
export function without(words: string, pattern: RegExp): string {
  return words
    .split('\n')
    .map((line) => {
      const rest = line.replaceAll(pattern, '');
      return rest === line ? line : cleanText(rest);
    })
    .join('\n');
}

import { withoutUnwanted } from './unwanted.ts';

/** One line of plain text: white space folded, unwanted characters gone. */
export function cleanText(text: string): string {
  return withoutUnwanted(text).replaceAll(/\s+/gu, ' ').trim();
}

/** The same, line by line: newlines stay, blank lines at the ends go. */
export function cleanLines(text: string): string {
  return withoutUnwanted(text)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .join('\n')
    .replaceAll(/^\n+|(?<!\n)\n+$/gu, '');
}

import { firstCharacters } from './shortened.ts';

/** As much of the text as a message has room for, on one line; where more follows, … stands behind it. */
export function oneLine(text: string, most: number): string {
  const line = text
    .slice(0, 10 * most)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const shown = firstCharacters(line, most);
  return shown === line ? line : `${shown}…`;
}

import { shortened } from './shortened.ts';

/** As much of the text as a message has room for, on one line. */
export function oneLine(text: string, most: number): string {
  const line = text
    .slice(0, 10 * most)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return shortened(line, most + 1);
}

import { parseMarker } from './marker.ts';

/** Whether a text is a draft, as its last marker says, and not a note of the author's. */
export function isDraftText(text: string): boolean {
  return text.split('\n').some((line) => line.includes('#end') && parseMarker(line)?.key === 'end');
}

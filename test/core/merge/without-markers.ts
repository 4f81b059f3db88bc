import { parseMarker } from '../../../src/core/merge/marker.ts';

/** A draft without the lines of its markers; everything else is untouched. */
export function withoutMarkers(text: string): string {
  return text
    .split(/(?<=\n)/u)
    .filter((line) => parseMarker(line) === null)
    .join('');
}

import { closedFences } from '../markdown/fences.ts';
import { findGenerated } from './fingerprint.ts';
import { knownKeys } from './known-keys.ts';
import { beforeMarker, type Marker } from './marker.ts';

export interface FoundMarker {
  readonly index: number;
  /** Null where it is damaged. */
  readonly marker: Marker | null;
}

/**
 * The markers in code blocks that are the author's examples and none of ours. Ours are: one whose
 * generated text follows it; the last marker; one that the last marker knows and that stands nowhere else.
 * A stray fence must not make the draft forget. Fences in generated text do not count, so that what a
 * merge writes never changes what the next one reads.
 */
export function examplesAmong(found: readonly FoundMarker[], lines: readonly string[]): ReadonlySet<number> {
  if (!lines.some((line) => /^ {0,3}(?:```|~~~)/u.test(line))) return new Set();
  const authored = [...lines];
  const fitting = new Set<number>();
  const blank = (from: number, marker: Marker | null | undefined): boolean => {
    const start = marker ? findGenerated(beforeMarker(lines.slice(from)), marker.fingerprint) : null;
    if (!marker || start === null) return false;
    authored.fill('', from + start, from + start + marker.fingerprint.lines);
    return marker.fingerprint.lines > 0;
  };
  blank(0, found.find(({ marker }) => marker?.key === 'end')?.marker);
  for (const { index, marker } of found) if (marker?.key !== 'end' && blank(index + 1, marker)) fitting.add(index);

  const fenced = closedFences(authored);
  const placed = new Set(
    knownKeys(
      found.flatMap(({ marker }) => marker?.placed ?? []),
      [found.flatMap(({ marker }) => marker?.key ?? [])],
    ),
  );
  const elsewhere = new Set(found.filter(({ index }) => !fenced.has(index)).map(({ marker }) => marker?.key));
  const ours = ({ index, marker }: FoundMarker): boolean =>
    marker !== null &&
    (marker.key === 'end' || fitting.has(index) || (placed.has(marker.key) && !elsewhere.has(marker.key)));
  return new Set(found.filter((one) => fenced.has(one.index) && !ours(one)).map(({ index }) => index));
}

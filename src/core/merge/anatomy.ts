import { bareLine, findGenerated, fingerprintOf, type Fingerprint } from './fingerprint.ts';
import type { Generated } from './fresh-blocks.ts';
import { beforeMarker } from './marker.ts';

/** A block's lines, told apart. Together, in this order, they are the block. */
export interface Anatomy {
  /** The author's, above what was generated. */
  readonly above: readonly string[];
  readonly generated: readonly string[];
  /** Between what was generated and the place for the author's words: blank, as long as nobody has written there. */
  readonly between: readonly string[];
  /** The place for the author's words as it was generated; null where there was none, or where it is filled. */
  readonly slot: readonly string[] | null;
  /** What stands below: the author's, and blank lines. */
  readonly below: readonly string[];
  /** Whether a place for the author's words was generated that is there no more. */
  readonly filled: boolean;
}

/** Null where the generated lines do not stand there as they were: the block is edited. */
export function anatomyOf(lines: readonly string[], before: Fingerprint, now: Generated | null): Anatomy | null {
  // A copy pasted into the block, with its marker, is not what the block's own marker speaks of.
  const own = beforeMarker(lines);
  const start = findGenerated(own, before);
  if (start === null) return before.slot === undefined && now ? filledBefore(lines, own, before, now) : null;
  const end = start + before.lines;
  const parts = { above: lines.slice(0, start), generated: lines.slice(start, end) };
  const at = before.slot && findGenerated(own.slice(end), before.slot);
  if (at === undefined || at === null || !before.slot)
    return { ...parts, between: [], slot: null, below: lines.slice(end), filled: before.slot !== undefined };
  return {
    ...parts,
    between: lines.slice(end, end + at),
    slot: lines.slice(end + at, end + at + before.slot.lines),
    below: lines.slice(end + at + before.slot.lines),
    filled: false,
  };
}

/** Whether any line in it is the author's. One of white space is: nobody else can have typed it. */
export function hasOwnLines({ above, between, below, filled }: Anatomy): boolean {
  return filled || [...above, ...between, ...below].some((line) => bareLine(line) !== '');
}

/**
 * Markers once had one fingerprint of everything, the place for the author's words included. Where today's has the
 * same place, and what stands above it is as it was, those words stand in its place.
 */
function filledBefore(
  lines: readonly string[],
  own: readonly string[],
  before: Fingerprint,
  now: Generated,
): Anatomy | null {
  if (now.slotAt === null) return null;
  const tail = now.lines.slice(now.fingerprint.lines);
  const count = before.lines - tail.length;
  const bare = own.map(bareLine);
  for (let start = 0; count > 0 && start + count <= bare.length && start <= MOST_TRIED; start += 1) {
    if (fingerprintOf([...bare.slice(start, start + count), ...tail]).hash !== before.hash) continue;
    return {
      above: lines.slice(0, start),
      generated: lines.slice(start, start + count),
      between: [],
      slot: null,
      below: lines.slice(start + count),
      filled: true,
    };
  }
  return null;
}

const MOST_TRIED = 100;

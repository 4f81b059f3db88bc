import { findGenerated, type Fingerprint } from './fingerprint.ts';
import type { Generated } from './fresh-blocks.ts';
import { lineEndIn } from './line-ends.ts';
import { beforeMarker, printMarker } from './marker.ts';
import type { DraftBlock } from './parse-draft.ts';

/** A block of the draft with the fingerprint that its marker has to say. */
export interface Standing extends DraftBlock {
  readonly fingerprint: Fingerprint;
}

/** The block with its generated lines as they are now; the lines before and after them are the author's and stay. */
export function refreshBlock(
  block: DraftBlock,
  before: Fingerprint,
  now: Generated,
  lineEnd: string,
): { readonly block: Standing; readonly outcome: 'same' | 'refreshed' | 'edited' } {
  // A copy pasted into the block, with its marker, is not what the block's own marker speaks of.
  const start = findGenerated(beforeMarker(block.lines), before);
  if (start === null) return { block: { ...block, fingerprint: before }, outcome: 'edited' };
  const same = before.hash === now.fingerprint.hash;
  const lines = same
    ? block.lines
    : [
        ...block.lines.slice(0, start),
        ...printed(now, block.lines[start + before.lines - 1], lineEnd),
        ...block.lines.slice(start + before.lines),
      ];
  return {
    block: { ...block, lines, markerLine: remarked(block, now), fingerprint: now.fingerprint },
    outcome: same ? 'same' : 'refreshed',
  };
}

/** The generated lines with line ends; the last one has none where what it replaces ends the file without one. */
function printed({ lines }: Generated, replaced: string | undefined, lineEnd: string): readonly string[] {
  const open = replaced !== undefined && !replaced.endsWith('\n');
  return lines.map((line, index) => (open && index === lines.length - 1 ? line : line + lineEnd));
}

function remarked({ marker, markerLine }: DraftBlock, now: Generated): string {
  if (marker === null || marker.fingerprint.hash === now.fingerprint.hash) return markerLine;
  return printMarker(now.fingerprint, marker.target) + lineEndIn(markerLine);
}

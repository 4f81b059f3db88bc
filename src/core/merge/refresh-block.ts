import { anatomyOf, type Anatomy } from './anatomy.ts';
import { isSame, withoutBlankEnd, type Fingerprint } from './fingerprint.ts';
import { readsAs, type Generated } from './fresh-blocks.ts';
import { lineEndIn } from './line-ends.ts';
import { printMarker } from './marker.ts';
import type { DraftBlock } from './parse-draft.ts';

/** A block of the draft with the fingerprint that its marker has to say. */
export interface Standing extends DraftBlock {
  readonly fingerprint: Fingerprint;
}
/**
 * `filled`: what stands above the author's words is refreshed, and the place that they fill would read otherwise today.
 */
export type RefreshOutcome = 'same' | 'refreshed' | 'filled' | 'edited';

/**
 * The block with its generated lines as they are now; the lines around them, and what stands in the
 * place for them, are the author's and stay.
 */
export function refreshBlock(
  block: DraftBlock,
  before: Fingerprint,
  now: Generated,
  lineEnd: string,
): { readonly block: Standing; readonly outcome: RefreshOutcome } {
  const parts = anatomyOf(block.lines, before, now);
  if (parts === null) return { block: { ...block, fingerprint: before }, outcome: 'edited' };
  if (readsAs(now, before)) return { block: { ...block, fingerprint: before }, outcome: 'same' };
  const fingerprint = parts.filled && before.slot ? { ...now.fingerprint, slot: before.slot } : now.fingerprint;
  const lines = [...parts.above, ...printed(parts, now, lineEnd), ...parts.below];
  const changed = before.hash !== fingerprint.hash || before.slot?.hash !== fingerprint.slot?.hash;
  return {
    block: { ...block, lines, markerLine: changed ? remarked(block, fingerprint, now) : block.markerLine, fingerprint },
    outcome: parts.filled && !isSame(fingerprint, now.fingerprint) ? 'filled' : 'refreshed',
  };
}

/** What is generated, with line ends; the last line has none where what it replaces ends the file without one. */
function printed(
  { generated, between, slot, filled }: Anatomy,
  { lines, slotAt, fingerprint }: Generated,
  lineEnd: string,
): readonly string[] {
  const replaced = [...generated, ...between, ...(slot ?? [])].at(-1);
  const open = replaced !== undefined && !replaced.endsWith('\n');
  const withEnds = (all: readonly string[], last: boolean): readonly string[] =>
    all.map((line, index) => (open && last && index === all.length - 1 ? line : line + lineEnd));
  if (filled) return withEnds(lines.slice(0, fingerprint.lines), true);
  if (withoutBlankEnd(between).length === 0) return withEnds(lines, true);
  return [
    ...withEnds(lines.slice(0, fingerprint.lines), false),
    ...between,
    ...(slotAt === null ? [] : withEnds(lines.slice(slotAt), true)),
  ];
}

function remarked({ marker, markerLine }: DraftBlock, fingerprint: Fingerprint, now: Generated): string {
  if (marker === null) return markerLine;
  return printMarker(fingerprint, marker.target, { unread: now.block.unread === true }) + lineEndIn(markerLine);
}

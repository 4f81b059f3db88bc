import type { Fingerprint } from './fingerprint.ts';
import type { Generated } from './fresh-blocks.ts';
import { bodyOf, markerOf } from './mark-fresh.ts';
import { LOWEST, ownSectionAt } from './own-section.ts';
import type { DraftBlock } from './parse-draft.ts';

/** A block that stands, with what placing others around it has to know. */
export interface Placing extends DraftBlock {
  readonly fingerprint: Fingerprint;
  /** At which of its lines the author's begin that stand below the generated ones. */
  readonly belowAt: number;
  readonly untouched: boolean;
  /** Its place in the draft, counted from 0. */
  readonly stoodAt: number;
  /** At which of its lines those of the author begin that belong to what follows as well; null where none do. */
  readonly speaksAt: number | null;
  /** At which of its lines the author opens something of his own for what follows; null where he does not. */
  readonly opensAt: number | null;
  /** Only the author's words keep it where it is, or in the draft at all. */
  readonly isBound: boolean;
}
/** A block as it is rendered now. */
export function freshPiece(one: Generated, lineEnd: string): Placing {
  const lines = bodyOf(one).map((line) => line + lineEnd);
  return {
    key: one.key,
    marker: null,
    markerLine: markerOf(one) + lineEnd,
    lines,
    fingerprint: one.fingerprint,
    belowAt: one.lines.length,
    untouched: true,
    stoodAt: Infinity,
    speaksAt: null,
    opensAt: null,
    isBound: false,
  };
}

/**
 * The block up to where the author's lines begin something of their own, or keep
 * what follows in its place; and those lines.
 */
export function splitAtNext(
  block: Placing | undefined,
  next: Placing | undefined,
): readonly [Placing | undefined, readonly string[]] {
  if (block === undefined) return [block, []];
  const places = [block.opensAt, next?.isBound && maySplit(block) ? block.speaksAt : null];
  const at = Math.min(...places.map((place) => place ?? block.lines.length));
  if (at === block.lines.length) return [block, []];
  return [{ ...block, lines: block.lines.slice(0, at), speaksAt: null, opensAt: null }, block.lines.slice(at)];
}

/**
 * Whether the author's lines at the end of the block can go with what follows them: they keep this
 * block too, or stand in what is edited.
 */
function maySplit({ isBound, speaksAt, belowAt }: Placing): boolean {
  return !isBound && (speaksAt ?? 0) >= belowAt;
}

/** Whether a block between the two would part the second from the words that keep it. */
export function wouldFree(block: Placing | undefined, next: Placing | undefined): boolean {
  return block !== undefined && next !== undefined && next.isBound && block.speaksAt !== null && !maySplit(block);
}

/** The author's lines, which stood at the end of the block above, at the end of this one. */
export function withBelow(piece: Placing, his: readonly string[], lineEnd: string): Placing {
  const apartFrom = apart(piece, lineEnd);
  const speaksAt = apartFrom.lines.length;
  // They stood below another heading, which had parted them from it.
  const section = ownSectionAt(his, LOWEST);
  const opensAt = section === null ? null : speaksAt + section;
  return { ...apartFrom, lines: [...apartFrom.lines, ...his], untouched: false, speaksAt, opensAt };
}

/** The block with a blank line at its end. A last line without an end gets one when all of the draft is there. */
export function apart<Block extends DraftBlock>(block: Block, lineEnd: string): Block {
  const last = block.lines.at(-1) ?? block.markerLine;
  return last.trim() === '' ? block : { ...block, lines: [...block.lines, lineEnd] };
}

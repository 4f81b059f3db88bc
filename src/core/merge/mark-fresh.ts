import type { Fresh } from '../../issue.ts';
import { generatedBlocks, type Generated } from './fresh-blocks.ts';
import { printEnd, printMarker } from './marker.ts';

/** The post with markers: a draft that nobody has touched yet. Line ends are `\n`. */
export function markFresh(fresh: Fresh): string {
  const { head, rest } = generatedBlocks(fresh);
  const lines = [...bodyOf(head), ...rest.flatMap((block) => [markerOf(block), ...bodyOf(block)])];
  const end = printEnd(
    head.fingerprint,
    rest.map(({ key }) => key),
  );
  return [...lines, end].map((line) => `${line}\n`).join('');
}

/** The block's lines with the blank ones at its end, without line ends. */
export function bodyOf({ lines, blank }: Generated): readonly string[] {
  return [...lines, ...blank];
}

/** The marker in front of a block as it is rendered now, without a line end. */
export function markerOf({ fingerprint, target, block }: Generated): string {
  return printMarker(fingerprint, target, { unread: block.unread === true });
}

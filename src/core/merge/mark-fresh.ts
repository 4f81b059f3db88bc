import type { Fresh } from '../../issue.ts';
import { generatedBlocks, type Generated } from './fresh-blocks.ts';
import { printMarker } from './marker.ts';

/** The post with markers: a draft that nobody has touched yet. Line ends are `\n`. */
export function markFresh(fresh: Fresh): string {
  const { head, rest } = generatedBlocks(fresh);
  const lines = [
    ...bodyOf(head),
    ...rest.flatMap((block) => [printMarker(block.fingerprint, block.target), ...bodyOf(block)]),
  ];
  const end = printMarker(
    head.fingerprint,
    '#end',
    rest.map(({ key }) => key),
  );
  return [...lines, end].map((line) => `${line}\n`).join('');
}

/** The block's lines with the blank ones at its end, without line ends. */
export function bodyOf({ lines, blank }: Generated): readonly string[] {
  return [...lines, ...blank];
}

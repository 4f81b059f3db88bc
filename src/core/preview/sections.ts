import type { DraftView } from '../merge/draft-view.ts';
import { ID_DIGITS } from '../url/item-id.ts';
import { trusted, type Html } from './html.ts';
import type { EngineLook } from './engine-look.ts';
import { openRendering, type RenderedGroup, type RenderLines } from './rendered-lines.ts';

/** A run of the post that belongs to one block of the draft. */
export interface PreviewSection {
  /** The item's id; null for what is about no item: head, headings, closing. */
  readonly id: string | null;
  readonly url: string | null;
  /** The line of the draft, from 1, in which it begins. */
  readonly from: number;
  readonly body: Html;
}

/**
 * The post as its readers see it, cut where the draft's blocks are. Each element carries the line that it begins in,
 * counted from its section's first one (0): what stands above a section does not change it.
 */
export function sectionsOf(
  { text, body, blocks }: DraftView,
  look: EngineLook,
  render: RenderLines = openRendering(),
): readonly PreviewSection[] {
  const draftLine = (index: number): number => body[index]?.line ?? body.at(-1)?.line ?? 1;
  const blockAt = blocksByLine(text, blocks);
  const runs: { readonly block: number; readonly from: number; html: string }[] = [];
  const lines = body.map((line) => line.text);
  for (const group of render(lines, look)) {
    const from = draftLine(group.at);
    const block = blockAt(from);
    const last = runs.at(-1);
    if (last?.block === block) last.html += markupOf(group, (index) => draftLine(index) - last.from);
    else runs.push({ block, from, html: markupOf(group, (index) => draftLine(index) - from) });
  }
  return runs.map(({ block, from, html }) => {
    const { key, url } = blocks[block] ?? { key: '', url: null };
    return {
      id: url === null ? null : key.slice(0, ID_DIGITS),
      url,
      from,
      body: trusted(html),
    };
  });
}

/** @param lineOf the number that stands for a line of the body */
function markupOf({ cut }: RenderedGroup, lineOf: (index: number) => number): string {
  return cut.map((piece, index) => (index % 2 === 0 ? piece : lineOf(Number(piece)))).join('');
}

/** By a line of the draft, from 1, asked for in rising order: the last block that begins at it or above. */
function blocksByLine(text: string, blocks: DraftView['blocks']): (line: number) => number {
  let [at, line, block] = [0, 1, -1];
  return (wanted) => {
    for (; line < wanted; line += 1) at = text.indexOf('\n', at) + 1;
    while ((blocks[block + 1]?.from ?? Infinity) <= at) block += 1;
    return block;
  };
}

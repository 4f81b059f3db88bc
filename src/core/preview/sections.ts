import type { DraftView } from '../merge/draft-view.ts';
import { ID_DIGITS } from '../url/item-id.ts';
import { trusted, type Html } from './html.ts';
import { namedItem } from './named-item.ts';
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
  const runs: { readonly block: number; readonly from: number; html: string }[] = [];
  const lines = body.map((line) => line.text);
  const groups = render(lines, look);
  const blockAbove = blocksByLine(text, blocks);
  const owners = groups.map(({ at }) => blockAbove(draftLine(at)));
  // A list may hold items of several blocks: each is known by its place in it, unless the block has more below.
  const apart = new Set(owners);
  const blockAt = blocksByLine(text, blocks);
  for (const [at, group] of groups.entries()) {
    const from = draftLine(group.at);
    const block = owners[at] ?? -1;
    const last = runs.at(-1);
    const run = last?.block === block ? last : { block, from, html: '' };
    if (run !== last) runs.push(run);
    let within = block;
    run.html += markupOf(group, (index) => {
      const line = draftLine(index);
      const own = blockAt(line);
      const begins = own !== within && !apart.has(own);
      within = own;
      return `${line - run.from}"${begins ? namedItem(itemOf(blocks[own])).html : ''}`;
    });
  }
  return runs.map(({ block, from, html }) => ({ ...itemOf(blocks[block]), from, body: trusted(html) }));
}

type Block = DraftView['blocks'][number];

function itemOf(block: Block | undefined): Pick<PreviewSection, 'id' | 'url'> {
  const { key, url } = block ?? { key: '', url: null };
  return { id: url === null ? null : key.slice(0, ID_DIGITS), url };
}

/** @param lineOf what stands for a line of the body, up to the sign that closes the attribute */
function markupOf({ cut }: RenderedGroup, lineOf: (index: number) => string): string {
  return cut
    .map((piece, index) => (index % 2 === 0 ? piece.slice(index === 0 ? 0 : 1) : lineOf(Number(piece))))
    .join('');
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

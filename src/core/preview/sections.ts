import type { Token } from 'markdown-it';
import type { DraftView } from '../merge/draft-view.ts';
import { itemId } from '../url/item-id.ts';
import { trusted, type Html } from './html.ts';
import type { EngineLook } from './engine-look.ts';
import { markdownReader } from './markdown.ts';

/** A run of the post that belongs to one block of the draft. */
export interface PreviewSection {
  /** The item's id; null for what is about no item: head, headings, closing. */
  readonly id: string | null;
  readonly url: string | null;
  /** Lines of the draft, from 1: where it begins and where the next one does. */
  readonly from: number;
  readonly to: number;
  readonly body: Html;
}

/**
 * The post as its readers see it, cut where the draft's blocks are. Each element carries the line that it begins in,
 * counted from its section's first one (0): what stands above a section does not change it.
 */
export function sectionsOf({ text, body, blocks }: DraftView, look: EngineLook): readonly PreviewSection[] {
  const reader = markdownReader(look);
  const references = {};
  const tokens = reader.parse(body.map((line) => line.text).join('\n'), references);
  const draftLine = (index: number): number => body[index]?.line ?? body.at(-1)?.line ?? 1;
  const starts = lineStarts(text);
  const blockAt = (line: number): number => {
    const offset = starts[line - 1] ?? 0;
    return blocks.findLastIndex(({ from }) => from <= offset);
  };
  const runs: { block: number; from: number; readonly tokens: Token[] }[] = [];
  for (const group of topLevel(tokens)) {
    const from = draftLine(group[0]?.map?.[0] ?? 0);
    const block = blockAt(from);
    const last = runs.at(-1);
    if (last?.block === block) last.tokens.push(...group);
    else runs.push({ block, from, tokens: [...group] });
  }
  return runs.map(({ block, from, tokens: own }, index) => {
    for (const token of own)
      if (token.map && token.nesting >= 0) token.attrSet('data-line', String(draftLine(token.map[0]) - from));
    const url = blocks[block]?.url ?? null;
    return {
      id: url === null ? null : itemId(url as Parameters<typeof itemId>[0]),
      url,
      from,
      to: runs[index + 1]?.from ?? Infinity,
      body: trusted(reader.renderer.render(own, reader.options, references)),
    };
  });
}

/** Each with all that stands in it. */
function topLevel(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const groups: Token[][] = [];
  let open = false;
  for (const token of tokens) {
    if (open) groups.at(-1)?.push(token);
    else groups.push([token]);
    if (token.level === 0) open = token.nesting === 1;
  }
  return groups;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

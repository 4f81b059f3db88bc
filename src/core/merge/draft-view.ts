import type { BlockKey } from './block-key.ts';
import { bodyOf, type BodyLine } from './draft-body.ts';
import { commentsIn } from './comments.ts';
import { findGenerated } from './fingerprint.ts';
import { frontMatterOf } from '../markdown/front-matter.ts';
import type { Marker } from './marker.ts';
import { blanked } from '../text/blanked.ts';
import { parseDraft } from './parse-draft.ts';

/** A draft as `check`, `publish` and `preview` read it. Offsets are into `text`, lines count from 1. */
export interface DraftView {
  /** The draft: no byte order mark, every line end `\n`. */
  readonly text: string;
  /** What stands between the two `---` at the top, and the line it begins in; null without front matter. */
  readonly frontMatter: { readonly text: string; readonly line: number } | null;
  /** The text with spaces in place of what no reader sees: front matter, markers, comments. As long as `text`. */
  readonly visible: string;
  /** What readers see, in neutral Markdown: without front matter, markers and comments. Ends with a newline. */
  readonly body: readonly BodyLine[];
  readonly blocks: readonly ViewBlock[];
  readonly comments: readonly ViewComment[];
  /** Offsets of comments that are opened and not closed. */
  readonly unclosed: readonly number[];
  /**
   * The keys of everything that was ever placed, by the last marker, of pages the
   * first digits; null where that is missing.
   */
  readonly placed: ReadonlySet<BlockKey> | null;
  /** Markers that do not count, because they are damaged or a second one. */
  readonly damaged: readonly { readonly line: number; readonly text: string }[];
}

/** Offsets; the marker itself lies in front of `from`. */
export interface ViewBlock {
  readonly key: BlockKey;
  /** The item's; null for any other block. */
  readonly url: string | null;
  readonly from: number;
  readonly to: number;
  /** Where its generated lines stand as generated; null where the author has edited them. */
  readonly generated: { readonly from: number; readonly to: number } | null;
}

export interface ViewComment {
  readonly from: number;
  readonly to: number;
  /** What it says. */
  readonly text: string;
  /** `slot`: waits for the author's words, and none stand behind it. `hint`: roundup's. `own`: the author's. */
  readonly kind: 'slot' | 'hint' | 'own';
}

/** A draft as its readers see it. Line ends become `\n`, and every offset counts in `text`. */
export function draftView(draft: string): DraftView {
  const parsed = parseDraft(draft.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n'));
  const lines = parsed.blocks.flatMap((block) => [...(block.marker ? [block.markerLine] : []), ...block.lines]);
  const text = lines.join('');
  const front = frontMatterOf(text);
  const hidden = hiddenLines(parsed.blocks, parsed.disregarded, front?.lines ?? 0);
  const { comments, unclosed } = commentsIn(lines, (index) => hidden.has(index));
  const blocks = viewBlocks(parsed.blocks);
  const visible = blankedIn(text, [...lineSpans(lines, hidden), ...comments]);
  return {
    text,
    frontMatter: front && { text: front.text, line: 2 },
    visible,
    body: bodyOf(lines, hidden, comments),
    blocks,
    comments: comments.map(({ from, to }) => ({
      from,
      to,
      text: text.slice(from + 4, to - 3).trim(),
      kind: kindOf(text.slice(from, to), from, blocks, visible),
    })),
    unclosed,
    placed: placedIn(parsed.blocks),
    damaged: parsed.disregarded.map(({ line, text: marker }) => ({ line, text: marker })),
  };
}

/** Line and column (in characters), both from 1. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let [line, start] = [1, 0];
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: Array.from(text.slice(start, offset)).length + 1 };
}

function hiddenLines(
  blocks: ReturnType<typeof parseDraft>['blocks'],
  disregarded: ReturnType<typeof parseDraft>['disregarded'],
  front: number,
): ReadonlySet<number> {
  const hidden = new Set(Array.from({ length: front }, (_, index) => index));
  let at = 0;
  for (const { marker, lines } of blocks) {
    if (marker) hidden.add(at);
    at += lines.length + (marker ? 1 : 0);
  }
  for (const { line, text } of disregarded)
    if (text.trim().startsWith('<!--') && text.trim().endsWith('-->')) hidden.add(line - 1);
  return hidden;
}

function placedIn(blocks: ReturnType<typeof parseDraft>['blocks']): ReadonlySet<BlockKey> | null {
  const end = blocks.find(({ key }) => key === 'end')?.marker;
  return end ? new Set(end.placed) : null;
}

function viewBlocks(blocks: ReturnType<typeof parseDraft>['blocks']): readonly ViewBlock[] {
  let at = 0;
  return blocks.map(({ key, marker, markerLine, lines }) => {
    const from = at + markerLine.length;
    at = from + lines.join('').length;
    return { key, url: urlOf(marker), from, to: at, generated: generatedIn(lines, marker, from) };
  });
}

function generatedIn(lines: readonly string[], marker: Marker | null, from: number): ViewBlock['generated'] {
  const first = marker === null || marker.key === 'end' ? null : findGenerated(lines, marker.fingerprint);
  if (first === null || marker === null) return null;
  const start = from + lines.slice(0, first).join('').length;
  return { from: start, to: start + lines.slice(first, first + marker.fingerprint.lines).join('').length };
}

function urlOf(marker: Marker | null): string | null {
  return marker !== null && /^https?:/iu.test(marker.target) ? marker.target : null;
}

// Words of the shipped templates; what a template of the author's own calls a slot stands in generated lines.
const SLOT = /ここに/u;
const HINT = /^<!-- (?:読み取れませんでした|続報かも|タイトルは|ページの本文は)|月\d+日に見たときには/u;

function kindOf(comment: string, from: number, blocks: readonly ViewBlock[], visible: string): ViewComment['kind'] {
  const block = blocks.find((one) => one.from <= from && from < one.to);
  const within = block?.generated && block.generated.from <= from && from < block.generated.to;
  if (SLOT.test(comment)) {
    const rest = visible.slice(from, block?.to);
    return rest.trim() === '' ? 'slot' : 'own';
  }
  return within || HINT.test(comment) ? 'hint' : 'own';
}

function lineSpans(
  lines: readonly string[],
  chosen: ReadonlySet<number>,
): readonly { readonly from: number; readonly to: number }[] {
  let at = 0;
  return lines.flatMap((line, index) => {
    const from = at;
    at += line.length;
    return chosen.has(index) ? [{ from, to: at }] : [];
  });
}

function blankedIn(text: string, spans: readonly { readonly from: number; readonly to: number }[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    pieces.push(text.slice(at, from), blanked(text.slice(from, to)));
    at = to;
  }
  return pieces.join('') + text.slice(at);
}

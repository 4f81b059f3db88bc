import type { BlockKey } from './block-key.ts';
import { examplesAmong } from './examples.ts';
import { bareLine } from './fingerprint.ts';
import { looksLikeMarker, parseMarker, type Marker } from './marker.ts';
import { wholeLines } from '../text/whole-lines.ts';

/** A marker and the lines up to the next one. */
export interface DraftBlock {
  /** `head` for what stands before the first marker, else the marker's key. No two blocks have the same. */
  readonly key: BlockKey;
  readonly marker: Marker | null;
  /** The marker as it stands, with its line end; '' for the head. */
  readonly markerLine: string;
  /** With their line ends. */
  readonly lines: readonly string[];
}
export interface ParsedDraft {
  /** A byte order mark, or ''. */
  readonly start: string;
  /** The head first, then in the order of the draft. */
  readonly blocks: readonly DraftBlock[];
  /** Markers that do not count, because they are damaged or a second one of their key. `line` counts from 1. */
  readonly disregarded: readonly { readonly line: number; readonly text: string; readonly marker: Marker | null }[];
}

/** Any text as blocks. Nothing is lost: `joinBlocks` gives the text again. */
export function parseDraft(text: string): ParsedDraft {
  const start = text.startsWith('\ufeff') ? '\ufeff' : '';
  const lines = wholeLines(text.slice(start.length));
  const markers = markersIn(lines);
  const blocks: { key: BlockKey; marker: Marker | null; markerLine: string; lines: string[] }[] = [
    { key: 'head', marker: null, markerLine: '', lines: [] },
  ];
  const disregarded: { line: number; text: string; marker: Marker | null }[] = [];
  const keys = new Set<BlockKey>();
  for (const [index, line] of lines.entries()) {
    const marker = markers.get(index);
    if (marker && !keys.has(marker.key)) {
      keys.add(marker.key);
      blocks.push({ key: marker.key, marker, markerLine: line, lines: [] });
      continue;
    }
    if (marker !== undefined) disregarded.push({ line: index + 1, text: bareLine(line), marker });
    blocks.at(-1)?.lines.push(line);
  }
  return { start, blocks, disregarded };
}

/** The inverse of `parseDraft`: joining gives the text, byte for byte. */
export function joinBlocks({ start, blocks }: Pick<ParsedDraft, 'start' | 'blocks'>): string {
  return start + blocks.map(({ markerLine, lines }) => markerLine + lines.join('')).join('');
}

/** By line: the marker it is, or null for one that is damaged. */
function markersIn(lines: readonly string[]): ReadonlyMap<number, Marker | null> {
  const found = [...lines.entries()]
    .filter(([, line]) => looksLikeMarker(line))
    .map(([index, line]) => ({ index, marker: parseMarker(line) }));
  const examples = examplesAmong(found, lines);
  return new Map(found.filter(({ index }) => !examples.has(index)).map(({ index, marker }) => [index, marker]));
}

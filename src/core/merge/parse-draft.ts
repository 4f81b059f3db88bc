import { closedFences } from './fences.ts';
import { bareLine, findGenerated, linesOf, type Fingerprint } from './fingerprint.ts';
import { beforeMarker, looksLikeMarker, parseMarker, type Marker } from './marker.ts';

/** A marker and the lines up to the next one. */
export interface DraftBlock {
  /** `head` for what stands before the first marker, else the marker's key. No two blocks have the same. */
  readonly key: string;
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
  const lines = linesOf(text.slice(start.length));
  const markers = markersIn(lines);
  const blocks: { key: string; marker: Marker | null; markerLine: string; lines: string[] }[] = [{ key: 'head', marker: null, markerLine: '', lines: [] }];
  const disregarded: { line: number; text: string; marker: Marker | null }[] = [];
  const keys = new Set<string>();
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

export function joinBlocks({ start, blocks }: Pick<ParsedDraft, 'start' | 'blocks'>): string {
  return start + blocks.map(({ markerLine, lines }) => markerLine + lines.join('')).join('');
}

/** The draft as a reader of the post may see it: every marker's line gone, everything else untouched. */
export function withoutMarkers(text: string): string {
  const start = text.startsWith('\ufeff') ? '\ufeff' : '';
  const lines = linesOf(text.slice(start.length));
  const markers = markersIn(lines);
  return start + lines.filter((_, index) => !markers.get(index)).join('');
}

/**
 * By line: the marker it is, or null for one that is damaged. In a code block a marker is the author's example, unless it is the last marker, or its text follows it,
 * or the draft remembers placing it and has it nowhere else: a stray fence must not make the draft forget.
 */
function markersIn(lines: readonly string[]): ReadonlyMap<number, Marker | null> {
  const fenced = closedFences(lines);
  const found = [...lines.entries()].filter(([, line]) => looksLikeMarker(line)).map(([index, line]) => ({ index, marker: parseMarker(line) }));
  const placed = new Set(found.flatMap(({ marker }) => marker?.placed ?? []));
  const elsewhere = new Set(found.filter(({ index }) => !fenced.has(index)).map(({ marker }) => marker?.key));
  const counts = (index: number, { key, fingerprint }: Marker): boolean => key === 'end' || (placed.has(key) && !elsewhere.has(key)) || fits(fingerprint, lines, index + 1);
  return new Map(found.filter(({ index, marker }) => !fenced.has(index) || (marker && counts(index, marker))).map(({ index, marker }) => [index, marker]));
}

function fits(fingerprint: Fingerprint, lines: readonly string[], from: number): boolean {
  return fingerprint.lines > 0 && findGenerated(beforeMarker(lines.slice(from)), fingerprint) !== null;
}

import type { BlockChange, Fresh } from '../../issue.ts';
import { tell, tellGone, tellKept, tellNotOurs, withPlaces, type Told } from './changes.ts';
import { everPlaced } from './ever-placed.ts';
import { generatedBlocks, type Generated } from './fresh-blocks.ts';
import { lineEndIn, lineEndOf } from './line-ends.ts';
import { markFresh } from './mark-fresh.ts';
import { printMarker } from './marker.ts';
import { joinBlocks, parseDraft } from './parse-draft.ts';
import { placeNew } from './place-new.ts';
import { refreshBlock, type Standing } from './refresh-block.ts';
import { restored } from './restored.ts';

export interface MergeOptions {
  /** Where the draft is, for the messages. */
  readonly file: string;
  /** URLs of items that the author removed and wants back; `all` for every one. */
  readonly restore: readonly string[];
}
export interface Merged {
  readonly text: string;
  /** In the order of the text; their lines are its lines. */
  readonly changes: readonly BlockChange[];
}

/**
 * The fresh text merged into the author's draft: new blocks are added, untouched ones refreshed, everything else keeps
 * every byte. A draft without a marker that can be read is the author's, whole; an empty one is no draft yet.
 * Throws a `Complaint` where `restore` names what this month does not have.
 */
export function mergeDraft(text: string, fresh: Fresh, { file, restore }: MergeOptions): Merged {
  const draft = parseDraft(text);
  const { head, rest } = generatedBlocks(fresh);
  const lineEnd = lineEndOf(text);
  if (text.slice(draft.start.length).trim() === '') {
    const merged = parseDraft(draft.start + markFresh(fresh).replaceAll('\n', lineEnd));
    return {
      text: joinBlocks(merged),
      changes: withPlaces(
        rest.filter(isItem).map((block) => tell('added', block)),
        merged,
        file,
        false,
      ),
    };
  }
  if (draft.blocks.length === 1) return { text, changes: tellNotOurs(draft, file) };

  const placed = everPlaced(draft, rest, text);
  const wanted = restored(restore, rest, placed.mentioned);
  const generated = new Map([head, ...rest].map((block) => [block.key, block]));
  const told: Told[] = [];
  const standing = draft.blocks.map((block): Standing => {
    const now = generated.get(block.key);
    const before = block.marker?.fingerprint ?? placed.head ?? head.fingerprint;
    if (!now) {
      if (isItemKey(block.key)) told.push(tellGone(block));
      return { ...block, fingerprint: before };
    }
    const refreshed = refreshBlock(block, before, now, lineEnd);
    if (refreshed.outcome === 'refreshed') told.push(tell('refreshed', now));
    if (refreshed.outcome === 'edited' && before.hash !== now.fingerprint.hash) told.push(tellKept(now, block));
    return refreshed.block;
  });
  const { blocks, added } = placeNew(standing, rest, { placed: placed.keys, wanted, lineEnd, head });
  told.push(...added.filter(isItem).map((block) => tell(placed.keys.has(block.key) ? 'restored' : 'added', block)));
  const known = new Set([...placed.mentioned, ...blocks.map(({ key }) => key)]);
  told.push(
    ...rest.filter((block) => isItem(block) && !known.has(block.key)).map((block) => tell('removed-by-author', block)),
  );
  const merged = { start: draft.start, blocks: closed(withEnd(blocks, placed.keys, lineEnd), lineEnd) };
  return { text: joinBlocks(merged), changes: withPlaces(told, merged, file, placed.endMissing) };
}

/** The blocks with a last marker that knows them all; rewritten only where it has something new to say. */
function withEnd(blocks: readonly Standing[], placed: ReadonlySet<string>, lineEnd: string): readonly Standing[] {
  const head = blocks[0];
  if (!head) throw new Error('the draft lost its head');
  const keys = blocks.map(({ key }) => key).filter((key) => key !== 'head' && key !== 'end');
  const text = printMarker(head.fingerprint, '#end', [...new Set([...placed, ...keys])]);
  const end = blocks.find(({ key }) => key === 'end');
  if (!end)
    return [
      ...blocks,
      { key: 'end', marker: null, markerLine: text + lineEnd, lines: [], fingerprint: head.fingerprint },
    ];
  if (end.markerLine.trim() === text) return blocks;
  return blocks.map((block) => (block === end ? { ...end, markerLine: text + lineEndIn(end.markerLine) } : block));
}

/** A draft that ended without a line end, and goes on now, gets one there. */
function closed(blocks: readonly Standing[], lineEnd: string): readonly Standing[] {
  const close = (line: string): string =>
    line === '' || line.endsWith('\n') ? line : line + (line.endsWith('\r') ? '\n' : lineEnd);
  return blocks.map((block, index) => {
    const { markerLine, lines } = block;
    const last = index === blocks.length - 1;
    return {
      ...block,
      markerLine: last && lines.length === 0 ? markerLine : close(markerLine),
      lines: lines.map((line, at) => (last && at === lines.length - 1 ? line : close(line))),
    };
  });
}

function isItem({ block }: Generated): boolean {
  return block.kind === 'item';
}

function isItemKey(key: string): boolean {
  return /^(?:i?[0-9a-f]{8})$/u.test(key);
}

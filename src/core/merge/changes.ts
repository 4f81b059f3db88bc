import type { BlockChange } from '../../issue.ts';
import { oneLine } from '../text/one-line.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { itemId } from '../url/item-id.ts';
import type { BlockKey } from './block-key.ts';
import { difference } from './difference.ts';
import { bareLine, withoutBlankEnd } from './fingerprint.ts';
import type { Generated } from './fresh-blocks.ts';
import { joinBlocks, parseDraft, type DraftBlock, type ParsedDraft } from './parse-draft.ts';
import { titleIn } from './title-in.ts';

/** A change before the whole text is there to say where it stands. */
export interface Told {
  readonly key: BlockKey;
  readonly change: Omit<BlockChange, 'place'>;
}

/** What was done with a block of the rendered text. @param changed its lines as `difference` shows them */
export function tell(
  kind: BlockChange['kind'],
  { key, block, lines }: Generated,
  changed: readonly string[] = [],
): Told {
  const itemTitle = block.kind === 'item' ? titleIn(lines) || block.url || block.id : '';
  const title = block.kind === 'heading' ? block.id : itemTitle;
  return { key, change: { kind, id: block.id, url: block.url, title, difference: changed } };
}

/** A block of the author's that would read otherwise today. */
export function tellKept(now: Generated, block: DraftBlock): Told {
  return tell('kept-edited', now, difference(withoutBlankEnd(block.lines.map(bareLine)), now.lines));
}

/** A block whose place for words the author has filled, where other words would stand there today. */
export function tellFilled(now: Generated): Told {
  return tell('kept-edited', now, difference([], now.lines.slice(now.slotAt ?? now.lines.length)));
}

/** A block of the draft, by what stands in it. */
export function tellBlock(kind: BlockChange['kind'], { key, marker, lines }: DraftBlock): Told {
  const url = canonicalUrl(marker?.target ?? '');
  return {
    key,
    change: {
      kind,
      id: url.ok ? itemId(url.value) : key,
      url: url.ok ? url.value : null,
      title: titleIn(lines),
      difference: [],
    },
  };
}

/** The changes with their lines in the merged text, in its order; what is not in it comes last. */
export function withPlaces(
  told: readonly Told[],
  merged: Pick<ParsedDraft, 'start' | 'blocks'>,
  file: string,
  endMissing: boolean,
): readonly BlockChange[] {
  const lines = lineNumbers(merged);
  const changes: BlockChange[] = told.map(({ key, change }) => ({ ...change, place: placeAt(file, lines.get(key)) }));
  if (endMissing) changes.push({ ...DAMAGED, id: 'end', place: placeAt(file, lines.get('end')) });
  for (const { line, text } of parseDraft(joinBlocks(merged)).disregarded)
    changes.push({ ...DAMAGED, title: oneLine(text, LONGEST_MARKER), place: { file, line } });
  const lineOf = ({ place }: BlockChange): number => place?.line ?? Number.MAX_SAFE_INTEGER;
  return changes.sort((one, other) => lineOf(one) - lineOf(other));
}

/** All of a draft without a marker that could be read. */
export function tellNotOurs(draft: ParsedDraft, file: string): readonly BlockChange[] {
  const damaged = draft.disregarded.map(({ line, text }) => ({
    ...DAMAGED,
    title: oneLine(text, LONGEST_MARKER),
    place: { file, line },
  }));
  return [{ ...DAMAGED, kind: 'draft-not-ours', place: { file, line: 1 } }, ...damaged];
}

// As much as tells which one it was; its line is told too.
const LONGEST_MARKER = 200;
const DAMAGED = { kind: 'damaged-marker', id: '', url: null, title: '', difference: [] } as const;

function placeAt(file: string, line: number | undefined): BlockChange['place'] {
  return line === undefined ? null : { file, line };
}

function lineNumbers({ blocks }: Pick<ParsedDraft, 'blocks'>): ReadonlyMap<BlockKey, number> {
  let line = 1;
  return new Map(
    blocks.map(({ key, markerLine, lines }) => {
      const at = line;
      line += lines.length + (markerLine === '' ? 0 : 1);
      return [key, at];
    }),
  );
}

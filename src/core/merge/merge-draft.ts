import type { BlockChange, Fresh } from '../../issue.ts';
import { isItemKey, type BlockKey } from './block-key.ts';
import { tell, tellBlock, tellNotOurs, withPlaces, type Told } from './changes.ts';
import { decide, type Decided } from './decide.ts';
import { withEnd } from './end-marker.ts';
import { everPlaced, type Placed } from './ever-placed.ts';
import { generatedBlocks, type Generated } from './fresh-blocks.ts';
import { knownKeys } from './known-keys.ts';
import { lineEndOf } from './line-ends.ts';
import { lookAt, ownText, type Looked } from './look.ts';
import { markFresh } from './mark-fresh.ts';
import { astrayOf, movedBetween, shortOf } from './order.ts';
import { joinBlocks, parseDraft, type ParsedDraft } from './parse-draft.ts';
import { placeBlocks } from './place.ts';
import { refreshBlocks } from './refresh-blocks.ts';
import type { Standing } from './refresh-block.ts';
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
 * The fresh text merged into the author's draft: new blocks are added, untouched ones refreshed, put where they belong
 * now or taken out, everything else keeps every byte. A draft that nobody has touched becomes the fresh text. A draft
 * without a marker that can be read is the author's, whole; an empty one does not count as a draft yet. Throws a
 * `Complaint` where `restore` names what this month does not have.
 */
export function mergeDraft(text: string, fresh: Fresh, { file, restore }: MergeOptions): Merged {
  const draft = parseDraft(text);
  if (text.slice(draft.start.length).trim() === '') {
    const merged = parseDraft(draft.start + markFresh(fresh).replaceAll('\n', lineEndOf(text)));
    const added = generatedBlocks(fresh).rest.filter(isItem);
    return {
      text: joinBlocks(merged),
      changes: withPlaces(
        added.map((block) => tell('added', block)),
        merged,
        file,
        false,
      ),
    };
  }
  if (draft.blocks.length === 1) return { text, changes: tellNotOurs(draft, file) };

  const once = mergeOnce(draft, text, fresh, restore);
  const told = [...once.told];
  let last = once;
  // What is placed between the author's lines and a block frees that block: what
  // becomes of it must not wait for the next run.
  for (let pass = 1; pass < MOST_PASSES; pass += 1) {
    const next = mergeOnce(parseDraft(last.text), last.text, fresh, []);
    if (next.text === last.text) break;
    told.push(...next.told.filter(({ change: { kind } }) => OF_LATER_PASSES.has(kind)));
    last = next;
  }
  const gone = new Set(told.filter(({ change }) => change.kind === 'taken-out').map(({ key }) => key));
  const moved = movedInTheEnd(told, draft, last.merged, fresh);
  const final = told.flatMap((one): readonly Told[] => {
    const { key, change } = one;
    if (change.kind !== 'moved') return change.kind === 'taken-out' || !gone.has(key) ? [one] : [];
    const kind = gone.has(key) ? null : moved(key);
    return kind === null ? [] : [{ key, change: { ...change, kind } }];
  });
  return { text: last.text, changes: withPlaces(final, last.merged, file, once.endMissing) };
}

/** Says of a block whether it was moved in the end, and whether that brought it to where it is rendered. */
function movedInTheEnd(
  told: readonly Told[],
  before: Pick<ParsedDraft, 'blocks'>,
  after: Pick<ParsedDraft, 'blocks'>,
  fresh: Fresh,
): (key: BlockKey) => 'moved' | 'moved-short' | null {
  const tried = new Set(told.filter(({ change }) => change.kind === 'moved').map(({ key }) => key));
  const keysOf = (blocks: readonly { readonly key: BlockKey }[]) => blocks.map(({ key }) => key);
  const [then, standing] = [keysOf(before.blocks), keysOf(after.blocks)];
  const moved = movedBetween({ before: then, standing }, (key) => tried.has(key));
  const short = shortOf({ before: then, standing, now: keysOf(generatedBlocks(fresh).rest) }, moved);
  const how = (key: BlockKey) => (short.has(key) ? 'moved-short' : 'moved');
  return (key) => (moved.has(key) ? how(key) : null);
}

const MOST_PASSES = 4;
const OF_LATER_PASSES: ReadonlySet<BlockChange['kind']> = new Set(['moved', 'taken-out', 'refreshed']);

interface Pass {
  readonly text: string;
  readonly told: readonly Told[];
  readonly merged: Pick<ParsedDraft, 'start' | 'blocks'>;
  readonly endMissing: boolean;
}

function mergeOnce(draft: ParsedDraft, text: string, fresh: Fresh, restore: readonly string[]): Pass {
  const { head, rest } = generatedBlocks(fresh);
  const lineEnd = lineEndOf(text);
  const endPrint = draft.blocks.find(({ key }) => key === 'end')?.marker?.fingerprint;
  const looked = lookAt(
    draft,
    new Map([head, ...rest].map((block) => [block.key, block])),
    endPrint ?? head.fingerprint,
  );
  const placed = everPlaced(draft, rest, text, ownText(looked));
  const wanted = restored(restore, rest, placed.mentioned);
  const decided = decide(looked, rest, placed);
  const { stays, taken, moving, held, his } = decided;
  const placing = placeBlocks(stays, rest, { placed: placed.keys, wanted, moving, lineEnd, head });
  const { blocks, told } = refreshBlocks(placing.blocks, { looked, rest, moved: new Set(moving.keys()), lineEnd });
  told.push(...tellDecided(decided, looked), ...tellPlaced(placing.added, rest, placed, blocks));
  const copied = new Set(
    knownKeys(
      draft.disregarded.flatMap(({ marker }) => marker?.placed ?? []),
      [placed.keys],
    ),
  );
  const gone = new Set(taken.map(({ block }) => block.key).filter((key) => !copied.has(key)));
  const keys = blocks.map(({ key }) => key).filter((key) => key !== 'head' && key !== 'end');
  const now = rest.map(({ key }) => key);
  const remembered = {
    before: [...placed.keys],
    now,
    known: new Set([...placed.keys, ...keys].filter((key) => !gone.has(key))),
    held,
    standing: keys,
    astray: astrayOf({ standing: keys, now }, { moved: new Set(moving.keys()), not: new Set([...his, ...held]) }),
  };
  const changed = joinBlocks({ start: draft.start, blocks }) !== text;
  const merged = {
    start: draft.start,
    blocks: closed(withEnd(blocks, remembered, { changed, lineEnd }), lineEnd),
  };
  return { text: joinBlocks(merged), told, merged, endMissing: placed.endMissing };
}

function tellDecided({ taken, held }: Decided, looked: readonly Looked[]): readonly Told[] {
  return [
    ...taken.filter(({ block }) => isItemKey(block.key)).map(({ block }) => tellBlock('taken-out', block)),
    ...looked.filter(({ block }) => held.has(block.key)).map(({ block }) => tellBlock('kept-in-place', block)),
  ];
}

/** What is new in the draft, and what is not there though the month has it. */
function tellPlaced(
  added: readonly Generated[],
  rest: readonly Generated[],
  placed: Placed,
  blocks: readonly Standing[],
): readonly Told[] {
  const standing = new Set(blocks.map(({ key }) => key));
  const absent = rest.filter((block) => isOffered(block) && !standing.has(block.key));
  return [
    ...added.filter(isOffered).map((block) => tell(placed.keys.has(block.key) ? 'restored' : 'added', block)),
    ...absent.filter(({ key }) => placed.linked.has(key)).map((block) => tell('linked-in-text', block)),
    ...absent.filter(({ key }) => !placed.mentioned.has(key)).map((block) => tell('removed-by-author', block)),
  ];
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

/** What `--restore` brings back: headings come with their items. */
function isOffered({ block }: Generated): boolean {
  return block.kind === 'item' || block.kind === 'closing';
}

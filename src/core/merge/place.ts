import type { BlockKey, HeadingKey } from './block-key.ts';
import type { Generated } from './fresh-blocks.ts';
import { apart, freshPiece, splitAtNext, withBelow, wouldFree, type Placing } from './piece.ts';
import { isBorder, structureOf } from './structure.ts';

export interface PlaceOptions {
  /** The keys of what was placed before: it is the author's to bring back. */
  readonly placed: ReadonlySet<BlockKey>;
  /** The keys of what the author does bring back. */
  readonly wanted: ReadonlySet<BlockKey>;
  /** What a decision moves, by key; it does not stand among the others. */
  readonly moving: ReadonlyMap<BlockKey, Placing>;
  readonly lineEnd: string;
  readonly head: Generated;
}

/**
 * The blocks with what is new and what moves among them. A follow-up goes under its story, a lead behind the
 * story before it; a heading stands in front of its first item, or comes with the first that is placed, so that
 * no item gets under another's heading. Where the author's lines at the end of a block begin something of their
 * own, the new block stands in front of them.
 */
export function placeBlocks(
  standing: readonly Placing[],
  rest: readonly Generated[],
  { placed, wanted, moving, lineEnd, head }: PlaceOptions,
): { readonly blocks: readonly Placing[]; readonly added: readonly Generated[] } {
  const blocks = [...standing];
  const added: Generated[] = [];
  const { stories, sections } = structureOf(rest);
  const storyOf = (block: Placing | undefined): string | undefined => block && stories.get(block.key);
  const sectionOf = (block: Placing | undefined): HeadingKey | null => (block && sections.get(block.key)) ?? null;
  /** Whether a block stands at `at` that ends no section. */
  const goesOn = (at: number): boolean => {
    const block = blocks[at];
    return block !== undefined && !isBorder(block.key);
  };
  const whereIs = (key: BlockKey): number => blocks.findIndex((block) => block.key === key);
  const isNew = ({ key }: Generated): boolean => !moving.has(key) && (!placed.has(key) || wanted.has(key));
  const isDue = (one: Generated): boolean => whereIs(one.key) < 0 && (moving.has(one.key) || isNew(one));

  const insert = (wantedAt: number, index: number): void => {
    const one = rest[index];
    if (!one) return;
    const at = wantedAt + (one.block.under === null && wouldFree(blocks[wantedAt - 1], blocks[wantedAt]) ? 1 : 0);
    const [before, his] = splitAtNext(blocks[at - 1], blocks[at]);
    if (before) blocks[at - 1] = (rest[index - 1] ?? head).blank.length > 0 ? apart(before, lineEnd) : before;
    const piece = moving.get(one.key) ?? freshPiece(one, lineEnd);
    blocks.splice(at, 0, his.length === 0 ? piece : withBelow(piece, his, lineEnd));
    if (!moving.has(one.key)) added.push(one);
  };

  /** Behind the nearest block before `index` in the fresh text that stands in the draft and is fit. */
  const behind = (index: number, fit: (one: Generated) => boolean): number | null => {
    for (let earlier = index - 1; earlier >= 0; earlier -= 1) {
      const one = rest[earlier];
      const at = one && fit(one) ? whereIs(one.key) : -1;
      if (at >= 0) return at + 1;
    }
    return null;
  };

  const behindStory = (index: number): number => {
    const at = endOfStory(behind(index, ({ block }) => block.kind !== 'closing') ?? 1);
    const key = rest[index]?.key;
    const mover = key && moving.get(key);
    if (!mover || storyOf(blocks[at - 1]) !== undefined) return at;
    let last = at;
    while (staysAbove(blocks[last], mover)) last = endOfStory(last + 1);
    return last;
  };

  /** Behind what belongs to the story of the block in front of `at`. */
  const endOfStory = (at: number): number => {
    const story = storyOf(blocks[at - 1]);
    let end = at;
    while (story !== undefined && end < blocks.length && storyOf(blocks[end]) === story) end += 1;
    return end;
  };

  const groupOf = (heading: number): ReadonlySet<BlockKey> => {
    const next = rest.findIndex(({ block }, at) => at > heading && block.kind !== 'item');
    return new Set(rest.slice(heading + 1, next < 0 ? undefined : next).map(({ key }) => key));
  };

  /** Whether a heading at `at` takes over nothing but its own, and what will have its own heading. */
  const takesOver = (at: number, heading: number): boolean => {
    if ((blocks[at - 1]?.speaksAt ?? null) !== null) return true;
    const due = new Set(
      rest
        .slice(heading)
        .filter((one) => one.block.kind === 'heading' && isDue(one))
        .map(({ key }) => key),
    );
    for (let one = at; goesOn(one); one += 1) {
      const section = sectionOf(blocks[one]);
      if (section === null || !due.has(section)) return true;
    }
    return false;
  };

  /** Whether a heading that comes later in the fresh text is going to stand in front of the block at `at`. */
  const getsHeading = (at: number, index: number): boolean => {
    const section = sectionOf(blocks[at]);
    const heading = rest.findIndex(({ key }) => key === section);
    const one = rest[heading];
    if (section === null || one === undefined || heading <= index || !isDue(one)) return false;
    return moving.has(section) || (!placed.has(section) && !takesOver(at, heading));
  };

  const behindSection = (index: number): number => {
    let at = behind(index, ({ block }) => block.kind !== 'closing') ?? 1;
    while (goesOn(at) && !getsHeading(at, index)) at += 1;
    return at;
  };

  const placeHeading = (index: number, one: Generated): void => {
    const group = groupOf(index);
    const first = blocks.findIndex(({ key }) => group.has(key));
    const moves = moving.has(one.key);
    const returns = placed.has(one.key) && rest.some((other) => group.has(other.key) && isDue(other));
    if (first >= 0 && (moves || (placed.has(one.key) ? returns : !takesOver(first, index)))) insert(first, index);
    else if (moves) insert(behindSection(index), index);
  };

  for (const [index, one] of rest.entries()) {
    if (!isDue(one)) continue;
    if (one.block.kind === 'heading') {
      placeHeading(index, one);
      continue;
    }
    if (one.block.kind !== 'item') {
      insert(blocks.at(-1)?.key === 'end' ? blocks.length - 1 : blocks.length, index);
      continue;
    }
    const underLead =
      one.block.under === null ? null : behind(index, (other) => stories.get(other.key) === stories.get(one.key));
    const heading = rest.findLastIndex(({ block }, at) => at < index && block.kind === 'heading');
    const needed = rest[heading];
    const brings = underLead === null && needed !== undefined && isDue(needed);
    if (brings) insert(behindSection(heading), heading);
    insert(underLead ?? (brings ? whereIs(needed.key) + 1 : behindStory(index)), index);
  }
  return { blocks, added };
}

/** What goes to the front goes first among the untouched: what the author has touched above it stays above it. */
function staysAbove(block: Placing | undefined, mover: Placing): boolean {
  return block !== undefined && !block.untouched && !isBorder(block.key) && block.stoodAt < mover.stoodAt;
}

import type { PageView } from '../view.ts';
import type { TextBlock } from '../view/block.ts';
import { leadsAway } from '../body/own-text.ts';
import { datesIn } from './published/dates-in-text.ts';

const ENTRIES = 2;
/** What a link says that is the title of a page, and no user's or rubric's name. */
const SHORTEST_TITLE = { japanese: 8, other: 15, heading: 4 };
/** Blocks from an entry's title to its day. */
const NEAR = 2;
/** What stands between two entries, or behind the last: teasers, each in a few sentences. */
const LONGEST_TEASER = 300;
/** Behind links that have none: earlier reports of the page's own matter have its text below them. */
const FEW = 3;
const LONGEST_FOOT = 60;

/**
 * Whether a page is a list of the site's other pages with their days: a tag, a category, a search, all notices. Its
 * days and words are theirs. Text of its own in front of the first or behind the last makes it a page of its own.
 * @param title the index of its title's block
 */
export function isListing(view: PageView, title: number, japanese: boolean): boolean {
  if (title < 0) return false;
  const away = leadsAway(view);
  const least = japanese ? SHORTEST_TITLE.japanese : SHORTEST_TITLE.other;
  const blocks = view.blocks.slice(title + 1).filter(({ furniture }) => !furniture);
  const isEntry = (block: TextBlock, index: number): boolean =>
    block.linkShare >= 0.9 &&
    block.text.length >= (block.heading > 0 ? SHORTEST_TITLE.heading : least) &&
    isDated(blocks, index) &&
    away(block);
  const [own] = textIn(blocks, japanese);
  const before = own === undefined ? blocks : blocks.slice(0, blocks.indexOf(own));
  // Most pages begin with text of their own, and need not be looked through.
  if (!before.some(isEntry)) return false;
  const entries = blocks.flatMap((block, index) => (isEntry(block, index) ? [index] : []));
  const last = entries.at(-1) ?? 0;
  if (entries.length < ENTRIES) return false;
  const areHeadings = entries.every((index) => (blocks[index]?.heading ?? 0) > 0);
  const isBare = entries.length <= FEW && proseIn(blocks.slice(entries[0], last), japanese) === 0;
  const most = isBare ? LONGEST_FOOT : LONGEST_TEASER;
  return (
    proseIn(blocks.slice(last), japanese) <= (areHeadings ? 4 * LONGEST_TEASER : most) &&
    (areHeadings ||
      entries.every((index, at) => proseIn(blocks.slice(index, entries[at + 1] ?? index), japanese) <= LONGEST_TEASER))
  );
}

/** Whether a day stands beside the block, nearer than the next link to another page. */
function isDated(blocks: readonly TextBlock[], index: number): boolean {
  return blocks
    .slice(Math.max(0, index - NEAR), index + NEAR + 2)
    .some(({ text }) => text.length <= 80 && /\d/u.test(text) && datesIn(text, true).length > 0);
}

/** Characters of whole sentences. */
function proseIn(blocks: readonly TextBlock[], japanese: boolean): number {
  return textIn(blocks, japanese)
    .filter(({ text }) => /[。.!?！？]/u.test(text))
    .reduce((sum, { text }) => sum + text.length, 0);
}

/** What is long enough to say something, and is no link. */
function textIn(blocks: readonly TextBlock[], japanese: boolean): readonly TextBlock[] {
  return blocks.filter(
    ({ text, linkShare, heading }) => heading === 0 && linkShare < 0.5 && text.length >= (japanese ? 20 : 40),
  );
}

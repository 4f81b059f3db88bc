import { hash } from 'node:crypto';
import { composerOf, entriesIn, type ComposeInput, type Composer } from '../compose/compose-issue.ts';
import { joined, renderBlocks } from '../render/render-issue.ts';
import type { Template } from '../render/template.ts';
import type { FreshBlock, IssueStory } from '../../issue.ts';
import type { PageKey } from '../../model.ts';
import type { BlockKey } from './block-key.ts';
import { generatedBlocks, type Generated } from './fresh-blocks.ts';
import type { FreshPost } from './fresh-post.ts';
import { bodyOf, markerOf } from './mark-fresh.ts';
import { printEnd } from './marker.ts';

/** What was rendered of a month's stories. JSON can hold it. */
export interface KeptStories {
  /** A sum of what all stories are made by: the settings and the earlier posts. */
  readonly by: string;
  /** By a sum of everything else that each was made of. */
  readonly stories: Readonly<Record<string, KeptStory>>;
}
interface KeptStory {
  readonly blocks: readonly MarkedBlock[];
  /** The pages of which composing it has asked whether they have items of their own, and what it was told. */
  readonly asked: readonly (readonly [page: PageKey, known: boolean])[];
}
interface MarkedBlock {
  readonly block: FreshBlock;
  readonly key: BlockKey;
  /** The marker's line. */
  readonly marker: string;
}

/** Past this the bound of what a template may write could be met, which counts what is written in one run. */
const MOST_CHARACTERS = 1_000_000;
/** More links than this would be past it, and have been composed and rendered for nothing. */
const MOST_LINKS = 5_000;

/**
 * The post of an Issue (`freshPost`), of which only those stories are composed and rendered that are not as they were
 * when they were kept; and what to keep of it. A law compares the two. Null where the post has to be made as a whole.
 * @param template the shipped one, of which each story's blocks depend on the story and on whether it has a heading
 */
export function postOfStories(
  input: ComposeInput,
  template: Template,
  kept: KeptStories | null,
): { readonly post: FreshPost; readonly kept: KeptStories } | null {
  const entries = input.stories.flatMap(entriesIn);
  if (entries.length > MOST_LINKS) return null;
  const composer = composerOf(input);
  const by = sumOf([input.settings, input.posts]);
  const planned = plannedStories(composer, input, kept?.by === by ? kept.stories : {});
  const groups = planned.map(({ heading, stories }) => ({
    heading,
    stories: stories.flatMap((story) => ('composed' in story ? [story.composed] : [])),
  }));
  const rendered = renderBlocks({ ...composer.head, groups }, template);
  const marked = markedBlocks(rendered);
  const placed = marked && placedBlocks(marked.rest, planned);
  if (marked === null || placed === null) return null;
  const { blocks } = joined([...rendered.filter(isHead), ...placed.all.map(({ block }) => block)], template);
  const text = textOf(marked.head, placed.all, blocks.slice(blocks.length - placed.all.length));
  return text.length > MOST_CHARACTERS
    ? null
    : {
        post: { fresh: { blocks }, text, unread: entries.filter(({ article }) => !article.ok).length },
        kept: { by, stories: placed.stories },
      };
}

type PlannedStory = { readonly sum: string } & (
  | { readonly kept: KeptStory }
  | { readonly composed: IssueStory; readonly asked: ReadonlyMap<PageKey, boolean> }
);
interface PlannedGroup {
  readonly heading: string;
  readonly stories: readonly PlannedStory[];
}

function plannedStories(
  composer: Composer,
  { ran }: ComposeInput,
  before: KeptStories['stories'],
): readonly PlannedGroup[] {
  return composer.groups.map(({ heading, stories }) => ({
    heading,
    stories: stories.map((story) => {
      const ids = entriesIn(story).map(composer.idOf);
      const sum = sumOf([heading !== '', story, ids, story.continues && ran(story.continues.entry)]);
      const kept = before[sum];
      if (kept?.asked.every(([page, known]) => composer.known.has(page) === known) === true) return { sum, kept };
      const asked = new Map<PageKey, boolean>();
      const has = (page: PageKey): boolean => {
        asked.set(page, composer.known.has(page));
        return composer.known.has(page);
      };
      return { sum, composed: composer.compose(story, { has }), asked };
    }),
  }));
}

/** The head, and the other blocks with their markers; null where two of them would be one, or one is not as printed. */
function markedBlocks(
  rendered: readonly FreshBlock[],
): { readonly head: Generated; readonly rest: readonly MarkedBlock[] } | null {
  const { head, rest } = generatedBlocks({ blocks: rendered });
  const others = rendered.filter((block) => !isHead(block));
  const isAsPrinted = rest.every(({ block }, at) => block === others[at] && !/\r|<!--\s*roundup/iu.test(block.text));
  return rest.length === others.length && isAsPrinted
    ? { head, rest: rest.map((one) => ({ block: one.block, key: one.key, marker: markerOf(one) })) }
    : null;
}

interface PlacedBlocks {
  /** Without the head. */
  readonly all: readonly MarkedBlock[];
  readonly stories: KeptStories['stories'];
}

/** What was rendered, with what was kept in its place; null where the blocks are not those of the stories. */
function placedBlocks(rendered: readonly MarkedBlock[], groups: readonly PlannedGroup[]): PlacedBlocks | null {
  const [all, stories]: [MarkedBlock[], Record<string, KeptStory>] = [[], {}];
  let at = 0;
  for (const { heading, stories: its } of groups) {
    if (heading !== '') all.push(...rendered.slice(at, (at += 1)));
    for (const story of its) {
      const start = at;
      if ('composed' in story) at = endOfStory(rendered, start);
      const { blocks, asked } =
        'kept' in story ? story.kept : { blocks: rendered.slice(start, at), asked: [...story.asked] };
      if ('composed' in story && blocks.length !== 1 + story.composed.followUps.length) return null;
      all.push(...blocks);
      stories[story.sum] = { blocks, asked };
    }
  }
  const rest = rendered.slice(at);
  all.push(...rest);
  const isWhole =
    rest.every(({ block }) => block.kind === 'closing') && new Set(all.map(({ key }) => key)).size === all.length;
  return isWhole ? { all, stories } : null;
}

/** Behind the lead that stands there and the blocks under it. */
function endOfStory(rendered: readonly MarkedBlock[], start: number): number {
  const [lead, ...others] = rendered.slice(start);
  if (lead?.block.kind !== 'item' || lead.block.under !== null) return start;
  const other = others.findIndex(({ block }) => block.under === null);
  return other < 0 ? rendered.length : start + 1 + other;
}

/** As `markFresh` has it. */
function textOf(head: Generated, placed: readonly MarkedBlock[], printed: readonly FreshBlock[]): string {
  const lines = bodyOf(head).map((line) => `${line}\n`);
  const blocks = placed.map(({ marker }, at) => `${marker}\n${printed[at]?.text ?? ''}`);
  const end = printEnd(
    head.fingerprint,
    placed.map(({ key }) => key),
  );
  return `${lines.join('')}${blocks.join('')}${end}\n`;
}

/** A wrong block would stand in the author's name: half of SHA-256. */
function sumOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, 32);
}

function isHead({ kind }: FreshBlock): boolean {
  return kind === 'head';
}

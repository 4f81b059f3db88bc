import type { Generated } from './fresh-blocks.ts';
import { bodyOf } from './mark-fresh.ts';
import { printMarker } from './marker.ts';
import type { Standing } from './refresh-block.ts';

export interface PlaceOptions {
  /** The keys of what was placed before: it is the author's to bring back. */
  readonly placed: ReadonlySet<string>;
  /** The keys of what he does bring back. */
  readonly wanted: ReadonlySet<string>;
  readonly lineEnd: string;
  readonly head: Generated;
}

/**
 * The blocks with what is new among them. Nothing that stands is moved. A follow-up goes under its story, a lead behind the story before it,
 * a heading comes with the first item that needs it, behind the section before it, so that no item gets under another heading.
 */
export function placeNew(
  standing: readonly Standing[],
  rest: readonly Generated[],
  { placed, wanted, lineEnd, head }: PlaceOptions,
): { readonly blocks: readonly Standing[]; readonly added: readonly Generated[] } {
  const blocks = [...standing];
  const added: Generated[] = [];
  const stories = new Map(rest.map((one) => [one.key, storyOf(one)]));
  const whereIs = (key: string): number => blocks.findIndex((block) => block.key === key);
  const isNew = ({ key }: Generated): boolean => whereIs(key) < 0 && (!placed.has(key) || wanted.has(key));

  const insert = (at: number, index: number): void => {
    const one = rest[index];
    if (!one) return;
    const before = blocks[at - 1];
    if (before && (rest[index - 1] ?? head).blank.length > 0) blocks[at - 1] = apart(before, lineEnd);
    const lines = bodyOf(one).map((line) => line + lineEnd);
    blocks.splice(at, 0, {
      key: one.key,
      marker: null,
      markerLine: printMarker(one.fingerprint, one.target) + lineEnd,
      lines,
      fingerprint: one.fingerprint,
    });
    added.push(one);
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
    let at = behind(index, ({ block }) => block.kind !== 'closing') ?? 1;
    const story = stories.get(blocks[at - 1]?.key ?? '');
    while (story !== undefined && at < blocks.length && stories.get(blocks[at]?.key ?? '') === story) at += 1;
    return at;
  };

  const behindSection = (index: number): number => {
    let at = behind(index, ({ block }) => block.kind !== 'closing') ?? 1;
    while (at < blocks.length && !isBorder(blocks[at]?.key ?? '')) at += 1;
    return at;
  };

  /** Where a heading that comes back stood: before the first item of its group. */
  const beforeGroup = (heading: number): number => {
    const next = rest.findIndex(({ block }, at) => at > heading && block.kind !== 'item');
    const group = new Set(rest.slice(heading + 1, next < 0 ? undefined : next).map(({ key }) => key));
    const at = blocks.findIndex(({ key }) => group.has(key));
    return at < 0 ? behindSection(heading) : at;
  };

  for (const [index, one] of rest.entries()) {
    if (one.block.kind === 'heading' || !isNew(one)) continue;
    if (one.block.kind !== 'item') {
      insert(blocks.at(-1)?.key === 'end' ? blocks.length - 1 : blocks.length, index);
      continue;
    }
    const underLead =
      one.block.under === null ? null : behind(index, (other) => stories.get(other.key) === stories.get(one.key));
    const heading = rest.findLastIndex(({ block }, at) => at < index && block.kind === 'heading');
    const needed = rest[heading];
    const brings = underLead === null && needed !== undefined && isNew(needed);
    if (brings) insert(placed.has(needed.key) ? beforeGroup(heading) : behindSection(heading), heading);
    insert(underLead ?? (brings && !placed.has(needed.key) ? whereIs(needed.key) + 1 : behindStory(index)), index);
  }
  return { blocks, added };
}

/** Items of one story have the same; a heading has none. */
function storyOf({ block }: Generated): string | undefined {
  return block.kind === 'item' ? (block.under ?? block.id) : undefined;
}

/** What ends a section: a heading, the closing, the last marker. */
function isBorder(key: string): boolean {
  return key.startsWith('h') || key === 'closing' || key === 'end';
}

/** The block with a blank line at its end. A last line without an end gets one when all of the draft is there. */
function apart(block: Standing, lineEnd: string): Standing {
  const last = block.lines.at(-1) ?? block.markerLine;
  return last.trim() === '' ? block : { ...block, lines: [...block.lines, lineEnd] };
}

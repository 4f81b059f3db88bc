import { anatomyOf, hasOwnLines, type Anatomy } from './anatomy.ts';
import type { BlockKey } from './block-key.ts';
import { enclosedLines } from './enclosed.ts';
import { bareLine, type Fingerprint } from './fingerprint.ts';
import type { Generated } from './fresh-blocks.ts';
import { frontMatterOf } from '../markdown/front-matter.ts';
import { looksLikeMarker } from './marker.ts';
import { headingLevel, isAnyHeading, LOWEST, ownSectionAt, withoutEnclosed } from './own-section.ts';
import type { DraftBlock, ParsedDraft } from './parse-draft.ts';

/** A block of the draft as it is found, before anything is decided about it. */
export interface Looked {
  readonly block: DraftBlock;
  /** What is rendered for it today; null where the month has it no more. */
  readonly now: Generated | null;
  readonly before: Fingerprint;
  /** Null where the author has edited the generated lines. */
  readonly parts: Anatomy | null;
  /** Nothing of the author stands in it or beside it: it may be moved and taken out. */
  readonly untouched: boolean;
  /**
   * At which of its lines those of the author begin that belong to what follows as
   * much as to this block; null where none do.
   */
  readonly speaksAt: number | null;
  /** At which of its lines the author opens something of his own for what follows; null where he does not. */
  readonly opensAt: number | null;
}

/**
 * A block that the author has pasted a second time is touched.
 * @param head the head as it was generated, by the last marker
 */
export function lookAt(
  { blocks, disregarded }: ParsedDraft,
  generated: ReadonlyMap<BlockKey, Generated>,
  head: Fingerprint,
): readonly Looked[] {
  const copied = new Set(disregarded.map(({ marker }) => marker?.key));
  let above = false;
  return blocks.map((block) => {
    const now = generated.get(block.key) ?? null;
    const before = block.marker?.fingerprint ?? head;
    const parts = anatomyOf(block.lines, before, now);
    const opensAt = sectionAt(block, parts, now);
    const at = speaksAt(block, parts, now) ?? opensAt;
    const untouched = parts !== null && !hasOwnLines(parts) && !above && !copied.has(block.key);
    above = at !== null;
    return { block, now, before, parts, untouched, speaksAt: at, opensAt };
  });
}

/**
 * Words in the place that is made for them speak of their own block, but for a last paragraph right above the next
 * marker, and for a section that the author opens below them. Front matter speaks of nothing below it.
 */
function speaksAt(
  { key, lines }: Pick<DraftBlock, 'key' | 'lines'>,
  parts: Anatomy | null,
  now: Generated | null,
): number | null {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  if (last < 0) return null;
  const belowAt = lines.length - (parts?.below.length ?? lines.length);
  if (parts !== null && !parts.filled) {
    const front = key === 'head' ? frontMatterLines(lines) : 0;
    const first = lines.findIndex((line, at) => at >= Math.max(belowAt, front) && line.trim() !== '');
    return first < 0 ? null : first;
  }
  const section = sectionAt({ key, lines }, parts, now);
  if (section !== null) return section;
  const enclosed = enclosedLines(lines.map(bareLine));
  const paragraph = lines.findLastIndex((line, at) => at < last && line.trim() === '' && !enclosed.has(at)) + 1;
  if (parts !== null) return last === lines.length - 1 && paragraph > belowAt && last >= belowAt ? paragraph : null;
  if (now === null) return paragraph;
  const generated = new Set(now.lines);
  if (generated.has(bareLine(lines[last] ?? ''))) return null;
  const isFilled = now.slotAt !== null && !lines.some((line) => bareLine(line) === now.lines[now.slotAt ?? 0]);
  return !isFilled || last === lines.length - 1 ? paragraph : null;
}

/** At which line the author opens something of his own for what follows; of an edited block, below its heading. */
function sectionAt(
  { key, lines }: Pick<DraftBlock, 'key' | 'lines'>,
  parts: Anatomy | null,
  now: Generated | null,
): number | null {
  if (key === 'head') return null;
  const bare = withoutEnclosed(lines.map(bareLine));
  // What is generated without a heading, as follow-ups are, has none that could be taken for its own; of what the month
  // has no more the first line tells.
  const isHeaded = parts !== null || (now?.lines ?? bare.filter((line) => line !== '').slice(0, 1)).some(isAnyHeading);
  const heading = isHeaded ? bare.findIndex(isAnyHeading) : -1;
  if (parts === null && isHeaded && heading < 0) return null;
  const from = parts === null ? heading + 1 : lines.length - parts.below.length;
  const at = ownSectionAt(bare.slice(from), isHeaded ? headingLevel(parts?.generated ?? bare) : LOWEST);
  if (at === null) return null;
  const line = bare[from + at] ?? '';
  // A heading that is a link was generated, for this block or for one that was pasted into it.
  const isGenerated = parts === null && (LINKED.test(line) || now?.lines.includes(line) === true);
  return isGenerated ? null : from + at;
}

const LINKED = /^ {0,3}#{1,6}\s.*\]\(https?:/u;

/** How many lines of the text are front matter, which has to come first. */
function frontMatterLines(lines: readonly string[]): number {
  return (
    frontMatterOf(
      lines
        .join('')
        .replace(/^\ufeff/u, '')
        .replaceAll('\r\n', '\n'),
    )?.lines ?? 0
  );
}

/** The lines of the draft that are the author's. Copies of markers do not count. */
export function ownText(looked: readonly Looked[]): string {
  return looked
    .flatMap(({ block, parts }) => (parts === null ? block.lines : [...parts.above, ...parts.between, ...parts.below]))
    .filter((line) => !looksLikeMarker(line))
    .join('');
}

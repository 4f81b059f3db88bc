import { isHeadingKey, type BlockKey, type HeadingKey } from './block-key.ts';
import type { Generated } from './fresh-blocks.ts';

/** Which story and which section the rendered text puts every item into. */
export interface Structure {
  /** By key: the id of the item's lead, its own for a lead. Headings have none. */
  readonly stories: ReadonlyMap<BlockKey, string>;
  /** By key: the key of the heading above; null where there is none. */
  readonly sections: ReadonlyMap<BlockKey, HeadingKey | null>;
  readonly leads: ReadonlySet<BlockKey>;
}

/** What the rendered text says of its items. @param rest its blocks behind the head, in order */
export function structureOf(rest: readonly Generated[]): Structure {
  const [stories, sections, leads] = [
    new Map<BlockKey, string>(),
    new Map<BlockKey, HeadingKey | null>(),
    new Set<BlockKey>(),
  ];
  let heading: HeadingKey | null = null;
  for (const { key, block } of rest) {
    if (isHeadingKey(key)) heading = key;
    if (block.kind !== 'item') continue;
    stories.set(key, block.under ?? block.id);
    sections.set(key, heading);
    if (block.under === null) leads.add(key);
  }
  return { stories, sections, leads };
}

/** Whether the item at `at` stands under the heading and in the story that the rendered text has it in. */
export function isInPlace(keys: readonly BlockKey[], at: number, { stories, sections, leads }: Structure): boolean {
  const key = keys[at];
  const story = key && stories.get(key);
  if (key === undefined || story === undefined) return true;
  const heading = keys.slice(0, at).findLast(isHeadingKey) ?? null;
  if (heading !== sections.get(key)) return false;
  if (leads.has(key)) {
    const next = keys[at + 1];
    return next === undefined || leads.has(next) || (stories.get(next) ?? story) === story;
  }
  for (let above = at - 1; above >= 0; above -= 1) {
    const one = keys[above];
    if (one === undefined || stories.get(one) !== story) return false;
    if (leads.has(one)) return true;
  }
  return false;
}

/** What ends a section: a heading, the closing, the last marker. */
export function isBorder(key: BlockKey): boolean {
  return isHeadingKey(key) || key === 'closing' || key === 'end';
}

/** The level of its heading or the sign of its list, by which a block shows what it belongs to. */
export function shapeOf(lines: readonly string[]): string {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return (/^\s*(#{1,6}|[-*+]|\d+[.)])?/u.exec(first)?.[1] ?? '').replace(/^\d+/u, '1');
}

import type { Generated } from './fresh-blocks.ts';

/** Which story and which section the rendered text puts every item into. */
export interface Structure {
  /** By key: the id of the item's lead, its own for a lead. Headings have none. */
  readonly stories: ReadonlyMap<string, string>;
  /** By key: the key of the heading above, '' where there is none. */
  readonly sections: ReadonlyMap<string, string>;
  readonly leads: ReadonlySet<string>;
}

export function structureOf(rest: readonly Generated[]): Structure {
  const [stories, sections, leads] = [new Map<string, string>(), new Map<string, string>(), new Set<string>()];
  let heading = '';
  for (const { key, block } of rest) {
    if (block.kind === 'heading') heading = key;
    if (block.kind !== 'item') continue;
    stories.set(key, block.under ?? block.id);
    sections.set(key, heading);
    if (block.under === null) leads.add(key);
  }
  return { stories, sections, leads };
}

/** Whether the item at `at` stands under the heading and in the story that the rendered text has it in. */
export function isInPlace(keys: readonly string[], at: number, { stories, sections, leads }: Structure): boolean {
  const key = keys[at] ?? '';
  const story = stories.get(key);
  if (story === undefined) return true;
  const heading = keys.slice(0, at).findLast((one) => isHeading(one)) ?? '';
  if (heading !== sections.get(key)) return false;
  if (leads.has(key)) {
    const next = keys[at + 1] ?? '';
    return leads.has(next) || (stories.get(next) ?? story) === story;
  }
  for (let above = at - 1; above >= 0 && stories.get(keys[above] ?? '') === story; above -= 1)
    if (leads.has(keys[above] ?? '')) return true;
  return false;
}

/** What ends a section: a heading, the closing, the last marker. */
export function isBorder(key: string): boolean {
  return isHeading(key) || key === 'closing' || key === 'end';
}

/** The level of its heading or the sign of its list, by which a block shows what it belongs to. */
export function shapeOf(lines: readonly string[]): string {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return (/^\s*(#{1,6}|[-*+]|\d+[.)])?/u.exec(first)?.[1] ?? '').replace(/^\d+/u, '1');
}

function isHeading(key: string): boolean {
  return /^h[0-9a-f]{8}$/u.test(key);
}

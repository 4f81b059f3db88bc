import { pageAddress } from '../core/entry/page-address.ts';
import { standsIn } from '../core/merge/stands-in.ts';
import type { Story } from '../issue.ts';
import type { Entry, Month } from '../model.ts';
import type { World } from '../world.ts';
import { keepRead } from './read-draft.ts';
import { draftPath } from './draft-path.ts';

/**
 * For the Entries of earlier months that stories go on from: whether they stand in the draft
 * of theirs; null where that month has none.
 */
export async function whatRan(world: World, stories: readonly Story[]): Promise<(entry: Entry) => boolean | null> {
  const drafts = new Map<Month, string | null>();
  for (const { continues } of stories)
    if (continues && !drafts.has(continues.entry.month))
      drafts.set(continues.entry.month, await draftThen(world, continues.entry.month));
  return (entry) => {
    const draft = drafts.get(entry.month) ?? null;
    return draft === null ? null : standsIn(draft, entry.link.url) || standsIn(draft, pageAddress(entry));
  };
}

async function draftThen(world: World, month: Month): Promise<string | null> {
  const text = await world.files.draft(month);
  if (text !== null) await keepRead(world, { path: draftPath(world, month), text, digest: null });
  return text;
}

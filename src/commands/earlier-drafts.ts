import { draftAsPost, type DraftAsPost } from '../core/merge/draft-as-post.ts';
import type { PublishedPost } from '../core/posts/published-post.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';
import { readDraft } from './read-draft.ts';
import { draftPath } from './draft-path.ts';

/** The drafts of earlier months, as readers would see them. */
export async function earlierDrafts(world: World, month: Month): Promise<readonly PublishedPost[]> {
  const drafts = await draftsOf(world, (one) => one < month);
  return drafts.map(({ post }) => post);
}

export interface MonthsDraft extends DraftAsPost {
  readonly month: Month;
}

/** The drafts of all months; what a reader would see of them counts. */
export function allDrafts(world: World): Promise<readonly MonthsDraft[]> {
  return draftsOf(world, () => true);
}

async function draftsOf(world: World, isWanted: (month: Month) => boolean): Promise<readonly MonthsDraft[]> {
  const months = await world.library.months();
  const drafts = await Promise.all(
    months.filter(isWanted).map(async (month) => {
      const { path, text, digest } = await readDraft(world, draftPath(world, month));
      if (digest === null) return [];
      return [{ month, ...draftAsPost(text, path) }];
    }),
  );
  return drafts.flat();
}

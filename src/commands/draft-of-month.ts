import { Complaint } from '../core/complaint.ts';
import { draftView, type DraftView } from '../core/merge/draft-view.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';
import { monthOrPrevious } from './month-named.ts';
import { emptied, isEmptied, readDraft } from './read-draft.ts';
import { draftPath } from './draft-path.ts';

export interface DraftOfMonth {
  readonly month: Month;
  readonly path: string;
  readonly view: DraftView;
}

/** The draft that the author has written, as its readers see it. Throws a `Complaint` (exit 3) where there is none. */
export async function draftOfMonth(world: World, named: string | undefined): Promise<DraftOfMonth> {
  const month = await monthOrPrevious(world, named);
  const { path, text, digest } = await readDraft(world, draftPath(world, month));
  if (isEmptied({ path, text, digest })) throw emptied(path, month);
  if (digest === null)
    throw new Complaint(
      {
        en: `there is no draft of ${month} (${path}): write one with "roundup draft ${month} --write"`,
        ja: `${month} の原稿がありません（${path}）。「roundup draft ${month} --write」で書き出してください`,
      },
      3,
    );
  return { month, path, view: draftView(text) };
}

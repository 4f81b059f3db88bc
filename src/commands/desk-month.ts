import { Complaint } from '../core/complaint.ts';
import { isBlank } from '../core/merge/is-blank.ts';
import { draftView, type DraftView } from '../core/merge/draft-view.ts';
import { monthFile } from '../core/month/month-files.ts';
import { titleOfPost } from '../core/posts/published-post.ts';
import { linkRows, type LinkRow } from '../core/preview/link-row.ts';
import type { Entry, Message, Month } from '../model.ts';
import type { World } from '../world.ts';
import { entriesOf } from './entries-of.ts';
import { knownOf } from './fetch.ts';
import { nothingSaved } from './month-named.ts';
import { monthlyPost } from './post.ts';
import type { Post } from './post-made.ts';
import { linksOfPost } from './remembered.ts';

/** What the desk knows of a month, without asking the network. */
export interface DeskMonth {
  readonly month: Month;
  readonly title: string;
  readonly draft: { readonly path: string; readonly file: string; readonly written: boolean };
  readonly view: DraftView;
  readonly rows: readonly LinkRow[];
}

/**
 * The draft that is there, else the fresh one; and the month's links. Throws a
 * `Complaint` (exit 3) where there is neither.
 */
export async function deskMonth(world: World, month: Month): Promise<DeskMonth> {
  const post = await postOrNone(world, month);
  const file = monthFile('drafts', month);
  const { path, text, digest } = await world.files.readText(`${world.files.folder}/${file}`);
  const written = digest !== null && !isBlank(text);
  if (post === null && !written) throw await nothingSaved(world, month);
  const view = draftView(written ? text : (post?.text ?? ''));
  return {
    month,
    title: titleOfPost(view.text) || month,
    draft: { path, file, written },
    view,
    rows: linkRows(await deskEntries(world, month), {
      fresh: post?.fresh ?? null,
      placed: new Set(view.blocks.map(({ key }) => key)),
      timeZone: await world.timeZone(),
    }),
  };
}

/** What is told of the month's pages whenever its post is made: the list says it of each link all the while. */
export async function deskNotices(world: World, month: Month): Promise<readonly Message[]> {
  return ((await postOrNone(world, month))?.notices ?? []).map(({ message }) => message);
}

/** Null where nothing is saved. */
async function postOrNone(world: World, month: Month): Promise<Post | null> {
  try {
    return await monthlyPost(world, { month, offline: true, template: undefined });
  } catch (error) {
    if (error instanceof Complaint && error.exit === 3) return null;
    throw error;
  }
}

/** The month's post, and what it puts off, with how the last tries ended. */
async function deskEntries(world: World, month: Month): Promise<readonly Entry[]> {
  const { placed, putOff } = await linksOfPost(world, month);
  return entriesOf([...placed, ...putOff], (archived, links) => knownOf(world, archived, links));
}

import { Complaint } from '../core/complaint.ts';
import { isBlank } from '../core/merge/is-blank.ts';
import { draftView, type DraftView } from '../core/merge/draft-view.ts';
import { monthFile } from '../core/month/month-files.ts';
import { titleOfPost } from '../core/posts/published-post.ts';
import { linkRows, type LinkRow } from '../core/preview/link-row.ts';
import type { EngineName } from '../core/settings/engine-names.ts';
import type { Entry, Message, Month } from '../model.ts';
import type { World } from '../world.ts';
import type { DeskKept, KeptMonth, MonthBase } from './desk-kept.ts';
import { entriesOf } from './entries-of.ts';
import { knownOf } from './fetch.ts';
import { nothingSaved } from './month-named.ts';
import { orComplaint } from './or-complaint.ts';
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
  readonly engine: EngineName;
  /** Why the post cannot be made, or the draft not be read; then what there was before is shown all the same. */
  readonly fault: Message | null;
}

/**
 * The draft that is there, else the fresh one; and the month's links. Throws a
 * `Complaint` (exit 3) where there is neither.
 */
export async function deskMonth(world: World, month: Month, kept: DeskKept): Promise<DeskMonth> {
  const { base, fault, known } = await baseOrFault(world, month, kept);
  const file = monthFile('drafts', month);
  const path = `${world.files.folder}/${file}`;
  const read = await orComplaint(() => world.files.readText(path));
  if (read instanceof Complaint) {
    const last = kept.draft?.month === month ? kept.draft.text : null;
    const view = draftView(last ?? '');
    // Which links stand in it is not known: none is said not to.
    const rows = rowsShown(base.rows, last === null ? draftView(base.text ?? '') : view, null);
    return { ...named(month, view), draft: { path, file, written: true }, rows, engine: base.engine, fault: read.says };
  }
  const written = read.digest !== null && !isBlank(read.text);
  if (base.text === null && !written && fault === null) throw await nothingSaved(world, month);
  kept.draft = written ? { month, text: read.text } : null;
  const view = draftView(written ? read.text : (base.text ?? ''));
  const rows = rowsShown(base.rows, view, known);
  return { ...named(month, view), draft: { path: read.path, file, written }, rows, engine: base.engine, fault };
}

function named(month: Month, view: DraftView): Pick<DeskMonth, 'month' | 'title' | 'view'> {
  return { month, title: titleOfPost(view.text) || month, view };
}

/** What is told of the month's pages whenever its post is made: the list says it of each link all the while. */
export async function deskNotices(world: World, month: Month): Promise<readonly Message[]> {
  return ((await postOrNone(world, month))?.notices ?? []).map(({ message }) => message);
}

/**
 * In the order of the draft, then what is not in it. Rows that say what they said the last time are the same objects.
 */
function rowsShown(rows: readonly LinkRow[], { blocks }: DraftView, known: KeptMonth | null): readonly LinkRow[] {
  const places = new Map<string, number>(blocks.map(({ key }, index) => [key, index]));
  const placed = rows.map(({ key }) => places.get(key) ?? '').join(' ');
  if (known?.shown?.placed === placed) return known.shown.rows;
  const placeOf = ({ key }: LinkRow): number => places.get(key) ?? blocks.length;
  const shown = rows
    .map((row) => ({ ...row, inDraft: places.has(row.key) }))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  if (known) known.shown = { placed, rows: shown, links: null };
  return shown;
}

interface FoundBase {
  readonly base: MonthBase;
  readonly fault: Message | null;
  readonly known: KeptMonth | null;
}

/** Where the post cannot be made, what there was before that. */
async function baseOrFault(world: World, month: Month, kept: DeskKept): Promise<FoundBase> {
  const before = kept.months.get(month) ?? null;
  if (before?.looks && world.memo.stillFinds(before.looks)) return { base: before.base, fault: null, known: before };
  try {
    const base = await makeBase(world, month);
    const known = { base, looks: world.memo.looks(), shown: null };
    // One month is looked at, and another one for a moment.
    kept.months.delete(month);
    for (const other of [...kept.months.keys()].slice(0, -1)) kept.months.delete(other);
    kept.months.set(month, known);
    return { base, fault: null, known };
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    return { base: before?.base ?? (await bareBase(world, month)), fault: error.says, known: null };
  }
}

async function makeBase(world: World, month: Month): Promise<MonthBase> {
  const post = await postOrNone(world, month);
  const rows = linkRows(await deskEntries(world, month), {
    fresh: post?.fresh ?? null,
    timeZone: await world.timeZone(),
  });
  return { text: post?.text ?? null, rows, engine: (await world.settings()).engine };
}

/** What can be told without a post. */
async function bareBase(world: World, month: Month): Promise<MonthBase> {
  const rows = await orComplaint(async () =>
    linkRows(await deskEntries(world, month), { fresh: null, timeZone: await world.timeZone() }),
  );
  const settings = await orComplaint(world.settings);
  return {
    text: null,
    rows: rows instanceof Complaint ? [] : rows,
    engine: settings instanceof Complaint ? 'plain' : settings.engine,
  };
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

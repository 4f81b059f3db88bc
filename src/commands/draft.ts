import { Complaint } from '../core/complaint.ts';
import {
  altersDraft,
  asItWasMessage,
  changeMessage,
  unchangedMessage,
  writtenMessage,
} from '../core/report/draft-report.ts';
import type { BlockChange, Issue } from '../issue.ts';
import type { Month } from '../model.ts';
import type { FileState } from '../facts.ts';
import type { World } from '../world.ts';
import { monthOrPrevious } from './month-named.ts';
import { monthlyPost } from './post.ts';
import type { Post, PostOptions } from './post-made.ts';
import { emptied, isEmptied, readDraft } from './read-draft.ts';
import { updateFile } from './update-file.ts';
import { isSameFile, refuseOtherDraft, refuseOwnFile } from './writable-place.ts';
import { draftPath } from './draft-path.ts';

export interface DraftOptions extends PostOptions {
  /** Update drafts/<month>.md, or the file of `output`. */
  readonly write: boolean;
  readonly output: string | undefined;
  readonly edit: boolean;
  /** Ignore the draft that is there. */
  readonly fresh: boolean;
  readonly json: boolean;
  readonly fromJson: string | undefined;
  readonly strict: boolean;
  readonly restore: readonly string[];
}

/** The month's draft. Resolves to the exit code: 4 when `strict` and some page could not be read. */
export async function draft(world: World, options: DraftOptions): Promise<0 | 4> {
  await refuseFlags(world, options);
  const post = await postFor(world, options);
  const place = await placeFor(world, options, post.month);
  const drafted = await mergedInto(world, place, await mergerOf(world, post, options), options);
  for (const change of drafted.changes) world.screen.tell(changeMessage(change));
  await print(world, place, options.json ? await issueJson(post, drafted.changes) : drafted.text, options);
  await tellAfter(world, place, drafted, { options, month: post.month });
  return options.strict && post.unread > 0 ? 4 : 0;
}

/** Where the draft is read from, and written to where `writes`. */
interface DraftPlace {
  readonly path: string;
  /** The month's own draft; `path` is another file where `-o` names one. */
  readonly own: string;
  readonly writes: boolean;
}

function writesOf({ write, edit, output }: DraftOptions): boolean {
  return write || edit || output !== undefined;
}

/** What can be refused before anything is fetched. */
async function refuseFlags(world: World, options: DraftOptions): Promise<void> {
  if (options.fresh && writesOf(options) && options.output === undefined) throw wouldWriteOver('--write, --edit');
  if (options.output !== undefined) await refuseOwnFile(world, options.output);
}

/** Throws a `Complaint` where the place is one that this draft must not take. */
async function placeFor(world: World, options: DraftOptions, month: Month): Promise<DraftPlace> {
  const own = draftPath(world, month);
  const [path, writes] = [options.output ?? own, writesOf(options)];
  if (options.output !== undefined) await refuseOtherDraft(world, path, month);
  if ((options.json || !writes) && (await world.files.isOutput(own))) throw isOutput(own, month);
  if (options.fresh && writes && (await isDraft(world, path, own))) throw wouldWriteOver(`-o ${path}`);
  return { path, own, writes };
}

interface WrittenDraft extends Drafted {
  /** False where the file said already what it was to say, or nothing is written. */
  readonly written: boolean;
}

async function mergedInto(
  world: World,
  { path, writes }: DraftPlace,
  merge: (before: FileState) => Promise<Drafted>,
  { fresh }: DraftOptions,
): Promise<WrittenDraft> {
  if (!writes)
    return { ...(await merge(await (fresh ? world.files.readText(path) : readDraft(world, path)))), written: false };
  const { result, written } = await updateFile(world, path, merge);
  return { ...result, written };
}

async function print(world: World, { writes }: DraftPlace, text: string, { json }: DraftOptions): Promise<void> {
  if (json || !writes) await world.screen.out(text);
}

async function tellAfter(
  world: World,
  { path, own, writes }: DraftPlace,
  { text, written, changes }: WrittenDraft,
  { options, month }: { readonly options: DraftOptions; readonly month: Month },
): Promise<void> {
  if (options.output === undefined && !options.fresh) await tellRecorded(world, month, own, text);
  if (writes) world.screen.tell(written ? writtenMessage(path) : unchangedMessage(path));
  else if (changes.some(altersDraft)) world.screen.tell(asItWasMessage(path));
  if (!options.edit) return;
  const { editDraft } = await import('./edit-draft.ts');
  await editDraft(world, path, options.output === undefined ? month : `-o ${path}`);
}

async function tellRecorded(world: World, month: Month, path: string, text: string): Promise<void> {
  const recorded = (await world.posts.recorded()).posts.get(month);
  if (recorded === undefined) return;
  const { tellPublished } = await import('./tell-published.ts');
  await tellPublished(world, recorded, { path, text });
}

/** The Issue itself is made only where it is asked for or given. */
async function postFor(world: World, options: DraftOptions): Promise<Post & { readonly issue?: Issue }> {
  if (!options.json && options.fromJson === undefined) return monthlyPost(world, options);
  const { makePost, postFromJson } = await import('./make-post.ts');
  if (options.fromJson !== undefined) return postFromJson(world, options.fromJson, options.template);
  return (await makePost(world, await monthOrPrevious(world, options.month), options)).post;
}

interface Drafted {
  readonly text: string;
  readonly changes: readonly BlockChange[];
}

/**
 * What becomes of the draft that is there. A draft that something has emptied is
 * never taken for one that is not there yet.
 */
async function mergerOf(
  world: World,
  { fresh, text, month }: Post,
  { fresh: ignored, output, restore }: DraftOptions,
): Promise<(before: FileState) => Promise<Drafted>> {
  if (ignored) return async () => ({ text, changes: [] });
  // An empty file that `mktemp` has made is as good as none.
  const isNew = output !== undefined && (await world.files.backups(output)).length === 0;
  return async (before) => {
    if (isEmptied(before) && !isNew) throw emptied(before.path, output === undefined ? month : `-o ${output}`);
    if (before.digest === null || isEmptied(before)) return { text, changes: [] };
    const { mergeDraft } = await import('../core/merge/merge-draft.ts');
    return mergeDraft(before.text, fresh, { file: before.path, restore });
  };
}

/** The month's own draft, whatever it holds, or a file with what the author may have written between markers. */
async function isDraft(world: World, path: string, own: string): Promise<boolean> {
  const { digest, text } = await world.files.readText(path);
  if (digest === null) return false;
  if (await isSameFile(world, path, own)) return true;
  const { parseDraft } = await import('../core/merge/parse-draft.ts');
  return parseDraft(text).blocks.some(({ marker }) => marker !== null);
}

async function issueJson({ issue }: { readonly issue?: Issue }, changes: readonly BlockChange[]): Promise<string> {
  if (!issue) throw new Error('the post was made without its issue');
  const { printJson } = await import('../core/render/json.ts');
  return printJson(issue, changes);
}

function wouldWriteOver(flags: string): Complaint {
  return new Complaint(
    {
      en: `--fresh would write over your draft (${flags}): name another file with -o FILE`,
      ja: `--fresh は原稿を上書きしてしまいます（${flags}）。-o ファイル で別のファイルを指定してください`,
    },
    2,
  );
}

function isOutput(path: string, month: string): Complaint {
  const back = `"roundup restore ${month}" brings back what was kept`;
  return new Complaint(
    {
      en:
        `standard output goes into the draft itself (${path}), which a shell empties first. Update it with ` +
        `--write; ${back}`,
      ja: `標準出力の先が原稿そのもの（${path}）で、シェルが先に空にします。更新は --write で。「roundup restore ${month}」で戻せます`,
    },
    2,
  );
}

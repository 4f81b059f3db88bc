import { Complaint } from '../core/complaint.ts';
import { monthFile } from '../core/month/month-files.ts';
import { changeMessage, unchangedMessage, writtenMessage } from '../core/report/draft-report.ts';
import type { BlockChange, Issue } from '../issue.ts';
import type { FileState, World } from '../world.ts';
import { monthOrPrevious } from './month-named.ts';
import { monthlyPost } from './post.ts';
import type { Post, PostOptions } from './post-made.ts';
import { updateFile } from './update-file.ts';

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
  const writes = options.write || options.edit || options.output !== undefined;
  if (options.fresh && writes && options.output === undefined) throw wouldWriteOver();
  const post = await postFor(world, options);
  const path = options.output ?? `${world.files.folder}/${monthFile('drafts', post.month)}`;
  const merge = await mergerOf(post, options);
  const { result, written } = writes
    ? await updateFile(world, path, merge)
    : { result: merge(await world.files.readText(path)), written: false };
  for (const change of result.changes) world.screen.tell(changeMessage(change));
  if (options.json) await world.screen.out(await issueJson(post, result.changes));
  else if (!writes) await world.screen.out(result.text);
  if (writes) world.screen.tell(written ? writtenMessage(path) : unchangedMessage(path));
  if (options.edit) await world.files.edit(path);
  return options.strict && post.unread > 0 ? 4 : 0;
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

/** What becomes of the draft that is there. */
async function mergerOf({ fresh, text }: Post, options: DraftOptions): Promise<(before: FileState) => Drafted> {
  if (options.fresh) return () => ({ text, changes: [] });
  const { mergeDraft } = await import('../core/merge/merge-draft.ts');
  return (before) =>
    before.digest === null
      ? { text, changes: [] }
      : mergeDraft(before.text, fresh, { file: before.path, restore: options.restore });
}

async function issueJson({ issue }: { readonly issue?: Issue }, changes: readonly BlockChange[]): Promise<string> {
  if (!issue) throw new Error('the post was made without its issue');
  const { printJson } = await import('../core/render/json.ts');
  return printJson(issue, changes);
}

function wouldWriteOver(): Complaint {
  return new Complaint(
    {
      en: '--fresh would write over your draft: name another file with -o FILE',
      ja: '--fresh は原稿を上書きしてしまいます。-o ファイル で別のファイルを指定してください',
    },
    2,
  );
}

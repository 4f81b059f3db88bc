import { ChangedMeanwhile, Complaint } from '../core/complaint.ts';
import { changeMessage } from '../core/report/draft-report.ts';
import type { BlockChange, Issue } from '../issue.ts';
import type { Message } from '../model.ts';
import type { FileState, World } from '../world.ts';
import { monthOfPost, monthlyPost, type Post, type PostOptions } from './post.ts';

// A file that changes more often than this between two looks is being written to without an end.
const ATTEMPTS = 3;

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
  if (options.fresh && (options.write || options.edit) && options.output === undefined) {
    throw new Complaint(
      {
        en: '--fresh would write over your draft: name another file with -o FILE',
        ja: '--fresh は原稿を上書きしてしまいます。-o ファイル で別のファイルを指定してください',
      },
      2,
    );
  }
  const { post, issue } = await postAndIssue(world, options);
  const writes = options.write || options.edit || options.output !== undefined;
  const merged = writes ? await mergeAndWrite(world, options, post, ATTEMPTS) : await mergeInto(world, options, post);
  for (const change of merged.changes) world.screen.tell(changeMessage(change));
  if (options.json && issue !== null) {
    const { printJson } = await import('../core/render/json.ts');
    await world.screen.out(printJson(issue, merged.changes));
  }
  if (writes)
    world.screen.tell(isNew(merged) ? writtenMessage(merged.before.path) : unchangedMessage(merged.before.path));
  else if (!options.json) await world.screen.out(merged.text);
  if (options.edit) await world.files.edit(merged.before.path);
  return options.strict && post.unread > 0 ? 4 : 0;
}

/** The Issue itself is made only where it is asked for or given. */
async function postAndIssue(
  world: World,
  options: DraftOptions,
): Promise<{ readonly post: Post; readonly issue: Issue | null }> {
  if (!options.json && options.fromJson === undefined) return { post: await monthlyPost(world, options), issue: null };
  const { makeIssue, renderPost } = await import('./make-post.ts');
  const { issue, notices } =
    options.fromJson === undefined
      ? await makeIssue(world, await monthOfPost(world, options.month), options)
      : { issue: await readIssue(world, options.fromJson), notices: [] };
  return { post: await renderPost(world, issue, notices, options.template), issue };
}

async function readIssue(world: World, path: string): Promise<Issue> {
  const bytes = path === '-' ? await world.screen.stdin() : await world.files.read(path);
  const { parseIssue } = await import('../core/compose/parse-issue.ts');
  return parseIssue(new TextDecoder().decode(bytes), path);
}

interface Merged {
  /** The draft's file as it is. */
  readonly before: FileState;
  readonly text: string;
  readonly changes: readonly BlockChange[];
}

async function mergeInto(world: World, options: DraftOptions, { month, fresh, text }: Post): Promise<Merged> {
  const before = await world.files.readText(options.output ?? `${world.files.folder}/drafts/${month}.md`);
  if (options.fresh || before.digest === null) return { before, text, changes: [] };
  const { mergeDraft } = await import('../core/merge/merge-draft.ts');
  return { before, ...mergeDraft(before.text, fresh, { file: before.path, restore: options.restore }) };
}

/** What an editor or another run saves between the reading and the writing is merged as well. */
async function mergeAndWrite(world: World, options: DraftOptions, post: Post, attempts: number): Promise<Merged> {
  const merged = await mergeInto(world, options, post);
  try {
    if (isNew(merged)) await world.files.replace(merged.before, merged.text);
    return merged;
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile) || attempts === 1) throw error;
    return mergeAndWrite(world, options, post, attempts - 1);
  }
}

function isNew({ before, text }: Merged): boolean {
  return text !== before.text || before.digest === null;
}

function writtenMessage(path: string): Message {
  return { en: `written: ${path}`, ja: `書き込みました: ${path}` };
}

function unchangedMessage(path: string): Message {
  return { en: `nothing new for ${path}`, ja: `${path} に変更はありません` };
}

import { Complaint } from '../core/complaint.ts';
import { groupStories } from '../core/group/group-stories.ts';
import { composeIssue } from '../core/compose/compose-issue.ts';
import { markFresh } from '../core/merge/mark-fresh.ts';
import { mergeDraft } from '../core/merge/merge-draft.ts';
import { previousMonth } from '../core/month/month.ts';
import { printJson } from '../core/render/json.ts';
import { renderIssue } from '../core/render/render-issue.ts';
import { compileTemplate } from '../core/render/template.ts';
import { changeMessage } from '../core/report/draft-report.ts';
import { failureMessage, failureNote } from '../core/report/failure-message.ts';
import { pageChangeMessage } from '../core/report/page-change-message.ts';
import type { BlockChange, Issue } from '../issue.ts';
import type { FileState, World } from '../world.ts';
import { collectEntries, earlierEntries } from './collect.ts';
import { monthNamed, nothingSaved } from './fetch.ts';
import { translateIssue } from './translate-issue.ts';

export interface DraftOptions {
  readonly month: string | undefined;
  /** Update drafts/<month>.md, or the file of `output`. */
  readonly write: boolean;
  readonly output: string | undefined;
  readonly edit: boolean;
  /** Ignore the draft that is there. */
  readonly fresh: boolean;
  readonly json: boolean;
  readonly fromJson: string | undefined;
  readonly template: string | undefined;
  readonly offline: boolean;
  readonly strict: boolean;
  readonly restore: readonly string[];
}

/** The month's draft. Resolves to the exit code: 4 when `strict` and some page could not be read. */
export async function draft(world: World, options: DraftOptions): Promise<0 | 4> {
  if (options.fresh && (options.write || options.edit) && options.output === undefined) {
    throw new Complaint({ en: '--fresh would write over your draft: name another file with -o FILE', ja: '--fresh は原稿を上書きしてしまいます。-o ファイル で別のファイルを指定してください' }, 2);
  }
  const issue = options.fromJson === undefined ? await issueOf(world, options) : await readIssue(world, options.fromJson);
  const merged = await mergeInto(world, options, issue);
  for (const change of merged.changes) world.screen.tell(changeMessage(change));
  if (options.json) await world.screen.out(printJson(issue, merged.changes));
  if (options.write || options.edit || options.output !== undefined) await write(world, options, merged);
  else if (!options.json) await world.screen.out(merged.text);
  const unread = itemsOf(issue).filter((item) => item.failure !== null).length;
  return options.strict && unread > 0 ? 4 : 0;
}

async function issueOf(world: World, options: DraftOptions): Promise<Issue> {
  const settings = await world.settings();
  const month = options.month === undefined ? previousMonth(world.now(), settings.timeZone) : monthNamed(options.month);
  const entries = await collectEntries(world, month, { offline: options.offline });
  if (entries.length === 0) throw nothingSaved(month);
  if (world.interrupted.aborted) throw new Complaint({ en: 'interrupted; what was fetched is kept', ja: '中断しました。取得済みのページは残っています' });
  for (const { link, article, changes } of entries) {
    if (link.mark === 'skip') continue;
    if (!article.ok) world.screen.warn(failureMessage(article.failure, link.url));
    for (const change of changes) world.screen.tell(pageChangeMessage(link.url, change));
  }
  const stories = groupStories(entries, await earlierEntries(world, month));
  return translateIssue(world, composeIssue({ month, stories, settings, failureText: failureNote }), options);
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

/** Renders the issue and merges it into the draft that is there. */
async function mergeInto(world: World, options: DraftOptions, issue: Issue): Promise<Merged> {
  const fresh = renderIssue(issue, await compileTemplate(await world.files.template(options.template ?? null)));
  const before = await world.files.readText(options.output ?? `${world.files.folder}/drafts/${issue.month}.md`);
  if (options.fresh || before.digest === null) return { before, text: markFresh(fresh), changes: [] };
  return { before, ...mergeDraft(before.text, fresh, { file: before.path, restore: options.restore }) };
}

async function write(world: World, options: DraftOptions, { before, text }: Merged): Promise<void> {
  const { path } = before;
  if (text !== before.text || before.digest === null) {
    await world.files.replace(before, text);
    world.screen.tell({ en: `written: ${path}`, ja: `書き込みました: ${path}` });
  } else {
    world.screen.tell({ en: `nothing new for ${path}`, ja: `${path} に変更はありません` });
  }
  if (options.edit) await world.files.edit(path);
}

function itemsOf(issue: Issue): readonly Issue['groups'][number]['stories'][number]['lead'][] {
  return issue.groups.flatMap(({ stories }) => stories.flatMap(({ lead, followUps }) => [lead, ...followUps]));
}

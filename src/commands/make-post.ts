import { Complaint } from '../core/complaint.ts';
import { composeIssue } from '../core/compose/compose-issue.ts';
import { groupStories } from '../core/group/group-stories.ts';
import { markFresh } from '../core/merge/mark-fresh.ts';
import { renderIssue } from '../core/render/render-issue.ts';
import { compileTemplate } from '../core/render/template.ts';
import { failureMessage, failureNote } from '../core/report/failure-message.ts';
import { pageChangeMessage } from '../core/report/page-change-message.ts';
import type { Issue } from '../issue.ts';
import type { Entry, Month } from '../model.ts';
import type { World } from '../world.ts';
import { collectEntries, earlierEntries } from './collect.ts';
import { nothingSaved } from './month-named.ts';
import { tell, type Notice, type Post, type PostOptions } from './post.ts';
import { translateIssue } from './translate-issue.ts';

interface MadeIssue {
  readonly issue: Issue;
  readonly notices: readonly Notice[];
  /** Whether the same files would give the same Issue and the same notices, until `nextFetch`. */
  readonly lasting: boolean;
  /** Milliseconds since 1970. */
  readonly nextFetch: number;
}

export async function makePost(
  world: World,
  month: Month,
  options: PostOptions,
): Promise<{ readonly post: Post; readonly lasting: boolean; readonly nextFetch: number | null }> {
  const { issue, notices, lasting, nextFetch } = await makeIssue(world, month, options);
  return {
    post: await renderPost(world, issue, notices, options.template),
    lasting,
    nextFetch: Number.isFinite(nextFetch) ? nextFetch : null,
  };
}

/** Fetches and reads what is missing, and tells what could not be read or has changed. */
export async function makeIssue(
  world: World,
  month: Month,
  { offline }: { readonly offline: boolean },
): Promise<MadeIssue> {
  const settings = await world.settings();
  const { entries, problems, nextFetch } = await collectEntries(world, month, { offline });
  if (entries.length === 0) throw nothingSaved(month);
  if (world.interrupted.aborted)
    throw new Complaint({
      en: 'interrupted; what was fetched is kept',
      ja: '中断しました。取得済みのページは残っています',
    });
  const notices = entries.flatMap(noticesOf);
  for (const notice of notices) tell(world, notice);
  const stories = groupStories(entries, await earlierEntries(world, month));
  const issue = await translateIssue(world, composeIssue({ month, stories, settings, failureText: failureNote }), {
    offline,
  });
  return { issue, notices, lasting: problems.length === 0 && settings.translate === null, nextFetch };
}

export async function renderPost(
  world: World,
  issue: Issue,
  notices: readonly Notice[],
  template: string | undefined,
): Promise<Post> {
  const fresh = renderIssue(issue, await compileTemplate(await world.files.template(template ?? null)));
  const items = issue.groups.flatMap(({ stories }) => stories.flatMap(({ lead, followUps }) => [lead, ...followUps]));
  return {
    month: issue.month,
    fresh,
    text: markFresh(fresh),
    unread: items.filter((item) => item.failure !== null).length,
    notices,
  };
}

function noticesOf({ link, article, changes }: Entry): readonly Notice[] {
  if (link.mark === 'skip') return [];
  const unread = article.ok ? [] : [{ loud: true, message: failureMessage(article.failure, link.url) }];
  return [...unread, ...changes.map((change) => ({ loud: false, message: pageChangeMessage(link.url, change) }))];
}

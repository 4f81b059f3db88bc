import { Complaint } from '../core/complaint.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';
import { draftOfMonth } from './draft-of-month.ts';
import { monthOrPrevious } from './month-named.ts';
import { postOfDraft } from './post-of-draft.ts';

/** Records where a month's post stands on the web. */
export async function recordPost(world: World, named: string | undefined, url: string): Promise<void> {
  const month = await monthOrPrevious(world, named);
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url))
    throw new Complaint({ en: `"${url}" is not the URL of a post`, ja: `「${url}」は記事の URL ではありません` }, 2);
  await world.posts.record({ month, url: new URL(url).href, recordedAt: world.now().toISOString() });
  world.screen.tell({ en: `recorded: ${month} stands at ${url}`, ja: `記録しました: ${month} の記事は ${url}` });
}

/**
 * Prints a line for each month that has a draft or a recorded post: the month, its post's file or `-`, its URL or `-`.
 */
export async function listPosts(world: World): Promise<void> {
  const { posts, problems } = await world.posts.recorded();
  for (const problem of problems) world.screen.complain(problem);
  const { from } = (await world.settings()).posts;
  const months = new Set<Month>([
    ...(await world.library.months()),
    ...posts.keys(),
    ...(Object.keys(from) as Month[]),
  ]);
  const lines = await Promise.all(
    [...months].sort().map(async (month) => {
      const url = posts.get(month)?.url ?? from[month] ?? '-';
      const file = await postFile(world, month);
      return file === '-' && url === '-' ? '' : `${month}  ${file}  ${url}\n`;
    }),
  );
  await world.screen.out(lines.join(''));
}

async function postFile(world: World, month: Month): Promise<string> {
  try {
    const { path } = await postOfDraft(world, await draftOfMonth(world, month), {});
    return (await world.files.readText(path)).digest === null ? '-' : path;
  } catch (error) {
    if (error instanceof Complaint && error.exit === 3) return '-';
    throw error;
  }
}

import { Complaint } from '../core/complaint.ts';
import { composeIssue, type ComposeInput } from '../core/compose/compose-issue.ts';
import { onePageEach, withoutThePagesOf } from '../core/entry/one-page.ts';
import { groupAgain } from '../core/group/group-stories.ts';
import type { KeptTitle } from '../core/group/kept-titles.ts';
import { freshPost } from '../core/merge/fresh-post.ts';
import { postOfStories, type KeptStories } from '../core/merge/kept-stories.ts';
import { compileTemplate } from '../core/render/template.ts';
import { failureNote } from '../core/report/failure-message.ts';
import { doubleNotice, readingNotices, type Notice } from '../core/report/reading-notices.ts';
import type { TemplateFiles } from '../facts.ts';
import type { Issue } from '../issue.ts';
import type { Entry, Month } from '../model.ts';
import type { World } from '../world.ts';
import { absentNotices, withAbsentPassages } from './absent-passages.ts';
import { collectEntries, earlierEntries } from './collect.ts';
import { earlierPosts } from './earlier-posts.ts';
import { nothingSaved } from './month-named.ts';
import { wantsParagraphs, withParagraphs } from './page-paragraphs.ts';
import { tellNotices, type Post, type PostOptions } from './post-made.ts';
import { translateIssue } from './translate-issue.ts';
import { whatRan } from './what-ran.ts';
import { withRecordedPosts } from './with-recorded-posts.ts';

export interface IssuedPost extends Post {
  readonly issue: Issue;
}
export interface MadePost<Made extends Post = Post> {
  readonly post: Made;
  /** Whether the same files would give the same post and the same notices, until `nextFetch`. */
  readonly lasting: boolean;
  /** Milliseconds since 1970: from then on some page would be asked for; null: never. */
  readonly nextFetch: number | null;
}
type MakeOptions = Pick<PostOptions, 'offline' | 'template'>;

/** What a post's making keeps for the next time, when most of it is as it was. */
export interface KeptPost {
  readonly titles: readonly KeptTitle[];
  readonly stories: KeptStories | null;
}
const NOTHING_KEPT: KeptPost = { titles: [], stories: null };
// What is kept of more would take as long to read as it saves.
const MOST_TITLES = 1_000;

/** Fetches and reads what is missing, tells what could not be read or has changed, and renders the month's stories. */
export async function makePost(world: World, month: Month, options: MakeOptions): Promise<MadePost<IssuedPost>> {
  return issuedPost(world, await gatherStories(world, month, options, NOTHING_KEPT), options);
}

/** As `makePost`, without the Issue: a story that is as it was when it was rendered is not rendered again. */
export async function makePostAnew(
  world: World,
  month: Month,
  options: MakeOptions,
  kept: KeptPost = NOTHING_KEPT,
): Promise<MadePost & { readonly kept: KeptPost }> {
  const gathered = await gatherStories(world, month, options, kept);
  const { input, files, notices, lasting, nextFetch } = gathered;
  const titles = gathered.titles.length > MOST_TITLES ? [] : gathered.titles;
  const isOfStories = options.template === undefined && files.precompiled !== null && input.settings.translate === null;
  const made = isOfStories ? postOfStories(input, await compileTemplate(files), kept.stories) : null;
  if (made === null) return { ...(await issuedPost(world, gathered, options)), kept: { titles, stories: null } };
  return { post: { month, ...made.post, notices }, lasting, nextFetch, kept: { titles, stories: made.kept } };
}

interface GatheredStories extends Omit<MadePost, 'post'> {
  readonly input: ComposeInput;
  readonly entries: readonly Entry[];
  readonly notices: readonly Notice[];
  readonly files: TemplateFiles;
  readonly titles: readonly KeptTitle[];
}

async function gatherStories(
  world: World,
  month: Month,
  { offline, template }: MakeOptions,
  kept: KeptPost,
): Promise<GatheredStories> {
  const settings = await world.settings();
  const { entries: collected, problems, nextFetch } = await collectEntries(world, month, { offline });
  const { entries: read, doubles } = onePageEach(collected);
  if (read.length === 0) throw await nothingSaved(world, month);
  if (world.interrupted.aborted) throw interrupted();
  const entries = await withAbsentPassages(world, month, read);
  const notices = [
    ...readingNotices(entries, month, settings.timeZone),
    ...doubles.map(doubleNotice),
    ...absentNotices(entries),
  ];
  tellNotices(world, notices);
  const earlier = withoutThePagesOf(entries, await earlierEntries(world, month));
  const { stories, titles } = groupAgain(entries, earlier, kept.titles);
  const ran = await whatRan(world, stories);
  const posts = await earlierPosts(world, month);
  const known = await withRecordedPosts(world, settings, stories);
  return {
    input: { month, stories, settings: known, ran, posts, failureText: failureNote },
    entries,
    notices,
    titles,
    files: await world.files.template(template ?? null),
    lasting:
      problems.length === 0 &&
      settings.translate === null &&
      entries.every(({ article }) => article.ok || article.failure.kind !== 'interrupted'),
    nextFetch,
  };
}

async function issuedPost(
  world: World,
  { input, entries, notices, files, lasting, nextFetch }: GatheredStories,
  { offline }: MakeOptions,
): Promise<MadePost<IssuedPost>> {
  const translated = await translateIssue(world, composeIssue(input), { offline });
  const issue = wantsParagraphs(files) ? await withParagraphs(world, translated, entries) : translated;
  return { post: await postOf(issue, notices, files), lasting, nextFetch };
}

/** Renders an Issue that `--json` has printed. */
export async function postFromJson(world: World, path: string, template: string | undefined): Promise<IssuedPost> {
  const bytes = path === '-' ? await world.screen.stdin() : await world.files.read(path);
  const { parseIssue } = await import('../core/compose/parse-issue.ts');
  const issue = parseIssue(new TextDecoder().decode(bytes), path);
  return postOf(issue, [], await world.files.template(template ?? null));
}

async function postOf(issue: Issue, notices: readonly Notice[], files: TemplateFiles): Promise<IssuedPost> {
  return { month: issue.month, issue, ...(await freshPost(issue, files)), notices };
}

function interrupted(): Complaint {
  return new Complaint({
    en: 'interrupted; what was fetched is kept',
    ja: '中断しました。取得済みのページは残っています',
  });
}

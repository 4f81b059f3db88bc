import { Complaint } from '../core/complaint.ts';
import { postParagraphs } from '../core/posts/published-post.ts';
import { recalled, type OpenedPost } from '../core/posts/recalled.ts';
import { onlyMentioned, recalledJson, recalledText } from '../core/report/recall-report.ts';
import type { World } from '../world.ts';
import { allDrafts } from './earlier-drafts.ts';
import { postsInFolder } from './posts-in-folder.ts';
import { counted } from '../core/text/counted.ts';

export interface RecallOptions {
  readonly words: readonly string[];
  /** Also the paragraphs that only mention it. */
  readonly all: boolean;
  readonly json: boolean;
}

/**
 * Prints the paragraphs of the author's posts, and of drafts that are not posts yet, that have explained a term.
 * Throws a Complaint (exit 1) where none does.
 */
export async function recall(world: World, { words, all, json }: RecallOptions): Promise<void> {
  const term = words.join(' ').trim();
  if (term === '') throw new Complaint({ en: 'there is no term to look for', ja: '探す言葉がありません' }, 2);
  const opened = await openedPosts(world);
  if (opened.length === 0) throw await noPosts(world);
  const found = recalled(term, opened);
  const wanted = all ? found : found.filter(({ explains }) => explains);
  if (json) await world.screen.out(recalledJson(term, wanted));
  if (found.length === 0)
    throw new Complaint({
      en: `"${term}" stands nowhere in ${counted(opened.length, 'post')}`,
      ja: `「${term}」は ${opened.length} 件の記事のどこにもありません`,
    });
  if (wanted.length === 0) throw new Complaint(onlyMentioned(term, found.length));
  if (!json) await world.screen.out(recalledText(wanted));
}

/** Posts before drafts, as a paragraph is printed once. */
async function openedPosts(world: World): Promise<readonly OpenedPost[]> {
  const posts = (await postsInFolder(world)).filter(({ published }) => published);
  const written: OpenedPost[] = [];
  // One after the other: a blog may have thousands, and a system lets a program open some hundred files at once.
  for (const post of posts)
    written.push({ post, paragraphs: postParagraphs((await world.files.readText(post.file)).text) });
  const drafts = await allDrafts(world);
  return [...written, ...drafts.map(({ post, visible }) => ({ post, paragraphs: postParagraphs(visible) }))];
}

async function noPosts(world: World): Promise<Complaint> {
  const { posts, publish } = await world.settings();
  const folder = world.files.pathOf(posts.folder ?? publish.to);
  return new Complaint({
    en: `there are no posts in ${folder}: say in roundup.yaml where they lie (posts: {folder: ../blog/_posts})`,
    ja: `${folder} に記事がありません。記事の置き場所を roundup.yaml に書いてください（posts: {folder: ../blog/_posts}）`,
  });
}

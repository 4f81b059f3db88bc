import { draftLinks } from '../core/check/draft-links.ts';
import { denseText, standsIn } from '../core/check/dense-text.ts';
import type { CheckFacts } from '../core/check/facts.ts';
import { pageText } from '../core/check/page-text.ts';
import { sectionsOf } from '../core/check/draft-sections.ts';
import { passagesToVerify } from '../core/check/rules/quoted.ts';
import { decodeBody } from '../core/fetch/decode-body.ts';
import { draftView } from '../core/merge/draft-view.ts';
import { fillIn } from '../core/compose/fill-in.ts';
import { monthFile } from '../core/month/month-files.ts';
import { parsePost, type PublishedPost } from '../core/posts/published-post.ts';
import { usesByPage } from '../core/posts/used-before.ts';
import type { BlogEngine, PostToPublish } from '../core/publish/engine.ts';
import { decodeText } from '../core/read/decode/decode-text.ts';
import type { Entry, LinkUrl, Month, Page } from '../model.ts';
import type { World } from '../world.ts';
import { readDraft } from './read-draft.ts';
import { collectEntries } from './collect.ts';
import type { DraftOfMonth } from './draft-of-month.ts';

/** What `check` knows: from the library, the archive and the author's posts, without asking the network. */
export async function checkFacts(
  world: World,
  { month, path, view }: DraftOfMonth,
  { engine, post }: { readonly engine: BlogEngine; readonly post: PostToPublish },
): Promise<CheckFacts> {
  const settings = await world.settings();
  const { entries } = await collectEntries(world, month, { offline: true });
  const own = engine.file(post);
  const sections = sectionsOf(view);
  return {
    month,
    file: path,
    view,
    linked: draftLinks(view),
    sections,
    quotation: settings.check.quotation,
    engine,
    post,
    entries,
    uses: usesByPage([...(await earlierDrafts(world, month)), ...(await publishedPosts(world, own, month))]),
    pages: await pagesOf(world, entries, new Set(passagesToVerify({ sections, entries }).map(({ url }) => url))),
  };
}

/** His posts but the one of this month, whatever day it was published on. */
async function publishedPosts(world: World, own: string, month: Month): Promise<readonly PublishedPost[]> {
  const { posts, publish } = await world.settings();
  const paths = await world.files.markdownUnder(world.files.pathOf(posts.folder ?? publish.to));
  const slug = fillIn(publish.slug, month, 'publish.slug');
  const others = paths.filter((path) => !path.endsWith(`/${own}`) && !path.endsWith(`${slug}.md`));
  return Promise.all(others.map(async (path) => parsePost((await world.files.readText(path)).text, path)));
}

async function earlierDrafts(world: World, month: Month): Promise<readonly PublishedPost[]> {
  const months = (await world.library.months()).filter((one) => one < month);
  const drafts = await Promise.all(
    months.map(async (one) => {
      const { path, text, digest } = await readDraft(world, `${world.files.folder}/${monthFile('drafts', one)}`);
      return digest === null
        ? []
        : [{ ...parsePost(draftView(text).visible, path), title: '', day: null, published: true }];
    }),
  );
  return drafts.flat();
}

/**
 * The text of these pages in all their versions. One whose summary is not found in
 * it was not read well enough to be asked.
 */
async function pagesOf(
  world: World,
  entries: readonly Entry[],
  wanted: ReadonlySet<LinkUrl>,
): Promise<ReadonlyMap<LinkUrl, string>> {
  const pages = new Map<LinkUrl, string>();
  for (const { link, article, month } of entries) {
    if (!wanted.has(link.url) || !article.ok || article.value.kind !== 'article') continue;
    const versions = (await world.archive.versions(month)).filter(({ url }) => url === link.url);
    const texts = await Promise.all(versions.map(async (version) => textOf(await world.archive.read(version))));
    const text = texts.join('\n');
    if (article.value.summary !== '' && standsIn([article.value.summary], text)) pages.set(link.url, text);
  }
  return pages;
}

const MOST_BYTES = 20_000_000;

function textOf(page: Page): string {
  const header = (name: string): string => page.headers.find(([one]) => one === name)?.[1] ?? '';
  const decoded = decodeBody(page.body, header('content-encoding'), MOST_BYTES);
  return decoded.ok ? denseText(pageText(decodeText(decoded.value.bytes, header('content-type')).text)) : '';
}

import { draftLinks } from '../core/check/draft-links.ts';
import { denseText, standsIn } from '../core/check/dense-text.ts';
import type { CheckFacts } from '../core/check/facts.ts';
import { pageText } from '../core/check/page-text.ts';
import { sectionsOf } from '../core/check/draft-sections.ts';
import { passagesToVerify } from '../core/check/rules/quoted.ts';
import { decodeBody } from '../core/fetch/decode-body.ts';
import { usesByPage } from '../core/posts/used-before.ts';
import type { BlogEngine, PostToPublish } from '../core/publish/engine.ts';
import { decodeText } from '../core/read/decode/decode-text.ts';
import type { Entry, LinkUrl, Page } from '../model.ts';
import type { World } from '../world.ts';
import { collectEntries } from './collect.ts';
import { earlierDrafts, earlierPosts } from './earlier-posts.ts';
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
    uses: usesByPage([
      ...(await earlierDrafts(world, month)),
      ...(await earlierPosts(world, month)).filter(({ file }) => !file.endsWith(`/${own}`)),
    ]),
    pages: await pagesOf(world, entries, new Set(passagesToVerify({ sections, entries }).map(({ url }) => url))),
  };
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

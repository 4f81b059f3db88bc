import { draftLinks } from '../core/check/draft-links.ts';
import type { CheckFacts } from '../core/check/facts.ts';
import { sectionsOf } from '../core/check/draft-sections.ts';
import { passagesToVerify } from '../core/check/passages-to-verify.ts';
import { ownLines } from '../core/check/words.ts';
import { usesByPage } from '../core/posts/used-before.ts';
import type { BlogEngine, PostToPublish } from '../core/publish/engine.ts';
import type { World } from '../world.ts';
import { notInPage } from './not-in-page.ts';
import { quotedElsewhere } from './quoted-elsewhere.ts';
import { fillIn } from '../core/compose/fill-in.ts';
import type { Month, Place } from '../model.ts';
import { collectEntries } from './collect.ts';
import { earlierDrafts } from './earlier-drafts.ts';
import { earlierPosts } from './earlier-posts.ts';
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
  const read = [...entries, ...(await quotedElsewhere(world, sections, entries))];
  return {
    month,
    file: path,
    view,
    timeZone: settings.timeZone,
    linked: draftLinks(view),
    sections,
    own: ownLines(view),
    slugPlace: await slugPlace(world, month, { engine, post }),
    notInPage: await notInPage(world, month, passagesToVerify(sections, read)),
    quotation: settings.check.quotation,
    engine,
    post,
    entries,
    uses: usesByPage([
      ...(await earlierDrafts(world, month)),
      ...(await earlierPosts(world, month)).filter(({ file }) => !file.endsWith(`/${own}`)),
    ]),
  };
}

async function slugPlace(
  world: World,
  month: Month,
  { engine, post }: { readonly engine: BlogEngine; readonly post: PostToPublish },
): Promise<Place | null> {
  if (!engine.rules(post).some(({ field }) => field === 'slug')) return null;
  const { publish } = await world.settings();
  if (fillIn(publish.slug, month, 'publish.slug') !== post.slug) return null;
  const { path, text } = await world.files.readText(`${world.files.folder}/roundup.yaml`);
  const { settingLine } = await import('../core/settings/setting-line.ts');
  const line = settingLine(text, ['publish', 'slug']);
  return line === null ? null : { file: path, line };
}

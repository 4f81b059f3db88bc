import type { Issue, Item } from '../issue.ts';
import type { TemplateFiles } from '../facts.ts';
import type { Entry, LinkUrl } from '../model.ts';
import type { World } from '../world.ts';

/**
 * Whether one of the author's own files speaks of paragraphs: reading them takes its time, and no shipped file does.
 */
export function wantsParagraphs({ sources, precompiled }: TemplateFiles): boolean {
  return precompiled === null && Object.values(sources).some((source) => /\bparagraphs\b/u.test(source));
}

/** The Issue with the paragraphs of each page's body: those of the version that the archive got last. */
export async function withParagraphs(world: World, issue: Issue, entries: readonly Entry[]): Promise<Issue> {
  const found = new Map<LinkUrl, readonly string[]>();
  try {
    for (const [index, entry] of entries.entries()) {
      if (world.interrupted.aborted) break;
      world.screen.progress({
        en: `reading paragraphs ${index + 1}/${entries.length}`,
        ja: `段落を読み取り中 ${index + 1}/${entries.length}`,
      });
      if (entry.article.ok) found.set(entry.link.url, await bodyOf(world, entry));
    }
  } finally {
    world.screen.progress(null);
    await world.articles.close();
  }
  const filled = (item: Item): Item => ({ ...item, paragraphs: found.get(item.savedUrl ?? item.url) ?? [] });
  const groups = issue.groups.map((group) => ({
    ...group,
    stories: group.stories.map(({ lead, followUps }) => ({ lead: filled(lead), followUps: followUps.map(filled) })),
  }));
  return { ...issue, groups };
}

async function bodyOf(world: World, { month, link }: Entry): Promise<readonly string[]> {
  const versions = await world.archive.versions(month);
  const version = versions.findLast(({ url, status }) => url === link.url && status < 400);
  if (!version) return [];
  const { paragraphs = [] } = await world.articles.read(await world.archive.read(version), { paragraphs: true });
  return paragraphs.filter(({ sign }) => !sign.startsWith('#')).map(({ text }) => text);
}

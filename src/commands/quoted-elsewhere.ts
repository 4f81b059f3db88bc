import { otherPagesQuoted } from '../core/check/passages-to-verify.ts';
import type { Section } from '../core/check/draft-sections.ts';
import { findLink } from '../core/library/find-link.ts';
import { pageHosts } from '../core/url/page-key.ts';
import type { Entry } from '../model.ts';
import type { World } from '../world.ts';
import { readEntries } from './collect.ts';

/** The pages that a draft quotes and only other months have saved, as the last of these has them. */
export async function quotedElsewhere(
  world: World,
  sections: readonly Section[],
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const urls = otherPagesQuoted(sections, entries);
  if (urls.length === 0) return [];
  const saved = await world.library.mentioning([...new Set(urls.flatMap(pageHosts))]);
  return readEntries(
    world,
    urls.flatMap((url) => findLink(saved, url)?.places.at(-1) ?? []),
  );
}

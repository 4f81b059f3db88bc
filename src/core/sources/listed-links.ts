import type { FoundLink } from './source.ts';

/**
 * The pages of an archive that its list names, with the titles it gives them, and those that were listed without being
 * kept. Where nothing is listed, all.
 */
export function listedLinks(kept: readonly FoundLink[], listed: readonly FoundLink[]): readonly FoundLink[] {
  if (listed.length === 0) return kept;
  const byUrl = new Map(listed.map((link) => [link.url, link]));
  const met = new Set<FoundLink>();
  const links = kept.flatMap((link) => {
    const one = byUrl.get(link.url) ?? (link.page?.finalUrl && byUrl.get(link.page.finalUrl));
    if (!one) return [];
    met.add(one);
    return [{ ...link, ...(one.title !== undefined && { title: one.title }) }];
  });
  return [...links, ...[...byUrl.values()].filter((one) => !met.has(one))];
}

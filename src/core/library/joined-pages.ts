import type { LinkUrl, Month } from '../../model.ts';
import { pageKey } from '../url/page-key.ts';
import type { PlacedLink } from './add-links.ts';

/** A page that was saved more than once: under several URLs, or into several months. */
export interface JoinedPage {
  /** As it was first saved. */
  readonly url: LinkUrl;
  readonly month: Month;
  /** The other URLs, and the months of their lines. */
  readonly others: readonly { readonly url: LinkUrl; readonly month: Month }[];
  /** The other months that have it. */
  readonly months: readonly Month[];
}

/** @param lines all lines of the library, in the order of the files */
export function joinedPages(lines: readonly PlacedLink[]): readonly JoinedPage[] {
  const pages = new Map<string, PlacedLink[]>();
  for (const line of lines) {
    const key = pageKey(line.link.url);
    const known = pages.get(key);
    if (known) known.push(line);
    else pages.set(key, [line]);
  }
  return [...pages.values()].flatMap((placed) => joined(placed));
}

function joined([first, ...rest]: readonly PlacedLink[]): readonly JoinedPage[] {
  if (!first) return [];
  const { month, link } = first;
  const others = new Map(
    rest
      .filter((one) => one.link.url !== link.url)
      .map((one) => [one.link.url, { url: one.link.url, month: one.month }]),
  );
  const months = [...new Set(rest.map((one) => one.month))].filter((one) => one !== month);
  return others.size === 0 && months.length === 0
    ? []
    : [{ url: link.url, month, others: [...others.values()], months }];
}

import type { LinkUrl, Month } from '../../model.ts';
import { pageKey } from '../url/page-key.ts';
import type { MonthLine } from './mark-link.ts';

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

/** @param lines all lines of the library, in the order of the files; what was taken out of a month counts no more */
export function joinedPages(lines: readonly MonthLine[]): readonly JoinedPage[] {
  const pages = new Map<string, MonthLine[]>();
  for (const line of lines) {
    const key = pageKey(line.link.url);
    const known = pages.get(key) ?? [];
    if (line.link.removed)
      pages.set(
        key,
        known.filter(({ month }) => month !== line.month),
      );
    else if (known.push(line) === 1) pages.set(key, known);
  }
  return [...pages.values()].flatMap((placed) => joined(placed));
}

function joined([first, ...rest]: readonly MonthLine[]): readonly JoinedPage[] {
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

import type { Entry, PageKey } from '../../model.ts';
import { timeOf } from '../month/month.ts';
import { pageKey } from '../url/page-key.ts';
import { featuresBy, type KeptTitle } from './kept-titles.ts';
import { bareTitles } from './site-names.ts';
import { weighedAmong, type Weighed } from './weighed.ts';

/** An Entry with what grouping needs of it, worked out once. */
export interface Node extends Weighed {
  readonly entry: Entry;
  /** Whether it is of an earlier month. */
  readonly earlier: boolean;
}

/**
 * Without what the author left out; in the order of saving, and of one moment (an import may
 * know only the day) in that of the library.
 */
export function nodesOf(
  entries: readonly Entry[],
  earlier: readonly Entry[],
  kept: readonly KeptTitle[] = [],
): readonly Node[] {
  const before = keptBySaving(earlier);
  const all = [...before, ...keptBySaving(entries)];
  const titles = bareTitles(all);
  const featuresOf = featuresBy(kept);
  const features = all.map((entry) => featuresOf(entry, titles.get(entry) ?? ''));
  return weighedAmong(features).map(({ features: its, place, words, wording }) => {
    const entry = all[place] as Entry;
    // Written out: put together of spreads, each has a hidden class of its own, and whatever asks one of them is slow.
    return { features: its, place, words, wording, entry, earlier: place < before.length };
  });
}

function keptBySaving(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .filter(({ link }) => link.mark !== 'skip')
    .map((entry) => ({ entry, at: timeOf(entry.link.savedAt) }))
    .sort((one, other) => one.at - other.at)
    .map(({ entry }) => entry);
}

/** The keys of its URL, and of the one it has moved to. */
export function keysOf({ entry: { link, changes } }: Node): readonly PageKey[] {
  const moved = changes.flatMap((change) => (change.kind === 'moved' ? [change.now] : []));
  return [link.url, ...moved].map(pageKey);
}

/** For messages: its title, else its URL. */
export function nameOf({ entry, features }: Node): string {
  return features.title || entry.link.url;
}

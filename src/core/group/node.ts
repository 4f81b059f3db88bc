import type { Entry, PageKey } from '../../model.ts';
import { timeOf } from '../month/month.ts';
import { pageKey } from '../url/page-key.ts';
import { featuresOf, type Features } from './features.ts';

/** An Entry with what grouping needs of it, worked out once. */
export interface Node {
  readonly entry: Entry;
  /** Of its URL, and of the one it has moved to. */
  readonly keys: readonly PageKey[];
  readonly features: Features;
  /** Of an earlier month. */
  readonly earlier: boolean;
}

/** Without what the author left out; in the order of saving, and of one moment (an import may know only the day) in that of the library. */
export function nodesOf(entries: readonly Entry[], earlier: readonly Entry[]): readonly Node[] {
  const node =
    (isEarlier: boolean) =>
    (entry: Entry): Node => ({ entry, keys: keysOf(entry), features: featuresOf(entry), earlier: isEarlier });
  const bySaving = (one: Node, other: Node): number =>
    timeOf(one.entry.link.savedAt) - timeOf(other.entry.link.savedAt);
  const kept = (entry: Entry): boolean => entry.link.mark !== 'skip';
  return [
    ...earlier.filter(kept).map(node(true)).sort(bySaving),
    ...entries.filter(kept).map(node(false)).sort(bySaving),
  ];
}

function keysOf({ link, changes }: Entry): readonly PageKey[] {
  const moved = changes.flatMap((change) => (change.kind === 'moved' ? [change.now] : []));
  return [link.url, ...moved].map(pageKey);
}

/** For messages: its title, else its URL. */
export function nameOf({ entry, features }: Node): string {
  return features.title || entry.link.url;
}

import type { CompoundKind } from './compounds.ts';
import type { Features } from './features.ts';
import { isGiant, isLessUsed } from './title-words.ts';

/** How much sharing a word says: the fewer titles have it, the more. */
export interface Rarity {
  readonly name: (name: string) => WordWeight;
  readonly id: (id: string) => WordWeight;
  readonly common: (word: string) => WordWeight;
  readonly pair: (pair: string) => WordWeight;
  readonly compound: (compound: string, kind: CompoundKind) => number;
}

/** The word is one string for all titles: V8 finds that in a Map without comparing its characters. */
export type WordWeight = readonly [word: string, weight: number];

// A month of few links says little of what is rare: so many titles are thought to stand beside it…
const BACKGROUND = 100;
// …and in so many of them a word of each kind.
const EXPECTED = { name: 1, giant: 6, common: 8, lessUsed: 2, pair: 3 } as const;
const EXPECTED_COMPOUND: Readonly<Record<CompoundKind, number>> = {
  numbered: 1.5,
  mixed: 1,
  led: 2,
  phrase: 2,
  everyday: 6,
};

/**
 * Inverse document frequency (Spärck Jones 1972) over these titles and the
 * background: 0 where every title has the word.
 */
export function rarityAmong(all: readonly Features[]): Rarity {
  const [names, ids, common, pairs, compounds] = [
    frequencies(all, ({ names: words }) => words),
    frequencies(all, ({ ids: words }) => words),
    frequencies(all, ({ common: words }) => words),
    frequencies(all, ({ pairs: words }) => words),
    frequencies(all, ({ compounds: words }) => words.keys()),
  ];
  const total = all.length + BACKGROUND;
  const rarity = (found: number | undefined, expected: number): number =>
    Math.max(0, Math.log(total / ((found ?? 0) + expected)));
  return {
    name: once((name) => rarity(names.get(name), isGiant(name) ? EXPECTED.giant : EXPECTED.name)),
    id: once((id) => rarity(ids.get(id), EXPECTED.name)),
    common: once((word) => rarity(common.get(word), isLessUsed(word) ? EXPECTED.lessUsed : EXPECTED.common)),
    pair: once((pair) => rarity(pairs.get(pair), EXPECTED.pair)),
    compound: (compound, kind) => rarity(compounds.get(compound), EXPECTED_COMPOUND[kind]),
  };
}

/** Titles of one month share most of their words. */
function once(rarity: (word: string) => number): (word: string) => WordWeight {
  const known = new Map<string, WordWeight>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const found = [word, rarity(word)] as const;
    known.set(word, found);
    return found;
  };
}

function frequencies(
  all: readonly Features[],
  words: (features: Features) => Iterable<string>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const features of all) for (const word of words(features)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

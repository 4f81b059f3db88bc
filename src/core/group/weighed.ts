import type { Features } from './features.ts';
import type { Rarity, WordWeight } from './rarity.ts';
import { lengthOf, total, type WordWeights } from './shared-words.ts';

/** A title with what sums over its words say of it, worked out once. */
export interface Weighed {
  readonly features: Features;
  /** Its place in the month whose file holds it, in the order of saving. */
  readonly place: number;
  readonly names: WordWeights;
  readonly ids: WordWeights;
  readonly common: WordWeights;
  readonly pairs: WordWeights;
  readonly compounds: WordWeights;
  /** The sum of its names' weights. */
  readonly named: number;
  /** Roots of the sums of squares; of `words` those of names and common words. */
  readonly lengths: Readonly<Record<'names' | 'common' | 'words' | 'pairs', number>>;
}

export function weighed(features: Features, place: number, rarity: Rarity): Weighed {
  const names = weightsOf(features.names, rarity.name);
  const ids = weightsOf(features.ids, rarity.id);
  const common = weightsOf(features.common, rarity.common);
  const pairs = weightsOf(features.pairs, rarity.pair);
  const compounds = new Map<string, number>();
  for (const [word, kind] of features.compounds) compounds.set(word, rarity.compound(word, kind));
  const [ofNames, ofCommon] = [lengthOf(names), lengthOf(common)];
  const lengths = { names: ofNames, common: ofCommon, words: Math.hypot(ofNames, ofCommon), pairs: lengthOf(pairs) };
  return { features, place, names, ids, common, pairs, compounds, lengths, named: total(names) };
}

function weightsOf(words: ReadonlySet<string>, rarity: (word: string) => WordWeight): WordWeights {
  const weights = new Map<string, number>();
  for (const each of words) {
    const [word, weight] = rarity(each);
    weights.set(word, weight);
  }
  return weights;
}

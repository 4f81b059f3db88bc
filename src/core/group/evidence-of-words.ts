import { productsIn } from './products.ts';
import type { WordTables, WordTable } from './rarity.ts';
import { ratio, yes, type Saying } from './saying.ts';
import { mostWords, sumOf, sumOfSquares, wordsOf, writeShared } from './shared-words.ts';

/** Says of two titles, by their places, what those of their words say that both have. */
export function sayingOfWords(words: WordTables): (evidence: Saying, one: number, other: number) => void {
  const pairProduct = productsIn(words.pairs);
  const weights = new Float64Array(Math.max(mostWords(words.ids) + mostWords(words.names), mostWords(words.common)));
  return (evidence, one, other) => {
    const common = sumOfSquares(weights, writeInOrderOfFewer(words.common, one, other, weights));
    evidence.likeCommon = cosine(common, words.lengths.common, one, other);
    evidence.likePairs = cosine(pairProduct(one, other), words.lengths.pairs, one, other);
    // A number names a thing as its name does.
    const ids = writeShared(words.ids, one, other, weights);
    const names = writeShared(words.names, one, other, weights, ids);
    const squares = sumOfSquares(weights, names);
    evidence.likeNames = cosine(squares, words.lengths.names, one, other);
    evidence.likeWords = cosine(common + squares, words.lengths.words, one, other);
    const ofIds = sumOf(weights, ids);
    const ofNames = sumOf(weights, names);
    evidence.covered = ratio(ofNames, Math.min(named(words, one, ofIds), named(words, other, ofIds)));
    evidence.sharedId = yes(ids > 0);
    evidence.sharedNames = ofNames / 5;
    evidence.manyNames = Math.min(3, names) / 3;
  };
}

function writeInOrderOfFewer(table: WordTable, one: number, other: number, to: Float64Array): number {
  return wordsOf(table, one) > wordsOf(table, other)
    ? writeShared(table, other, one, to)
    : writeShared(table, one, other, to);
}

/** How like two titles are as vectors (Salton 1983). */
function cosine(product: number, lengths: Float64Array, one: number, other: number): number {
  return ratio(product, (lengths[one] ?? 0) * (lengths[other] ?? 0));
}

/** What the title names: the ids that it shares, and all its names. */
function named({ named: sums, names: { starts, weights } }: WordTables, title: number, ofIds: number): number {
  if (ofIds === 0) return sums[title] ?? 0;
  let sum = ofIds;
  for (let at = starts[title] ?? 0; at < (starts[title + 1] ?? 0); at += 1) sum += weights[at] ?? 0;
  return sum;
}

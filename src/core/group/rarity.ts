import type { CompoundKind } from './compounds.ts';
import type { Features } from './features.ts';
import { numbering } from './numbering.ts';
import { isGiant, isLessUsed } from './title-words.ts';

/**
 * The words of one kind of all titles, one title's behind the other's, each by a number; and how much sharing each
 * says. Lists of numbers, because pairs of titles are compared by tens of thousands, and a Map for each title makes
 * that take several times as long.
 */
export interface WordTable {
  /** By title: where its words begin, and behind the last one where all end. */
  readonly starts: Int32Array;
  readonly words: Int32Array;
  readonly weights: Float64Array;
  /** By title: the sum of its words' weights. */
  readonly sums: Float64Array;
  /** By title: the root of the sum of their squares. */
  readonly lengths: Float64Array;
  /** How many words there are, each counted once. */
  readonly different: number;
}

/** A table of each kind; titles are named by their places. */
export interface WordTables {
  readonly names: WordTable;
  readonly ids: WordTable;
  readonly common: WordTable;
  readonly pairs: WordTable;
  /** In the order of the features' ones, as all words are. */
  readonly compounds: WordTable;
  /** By title: the root of the sum of squares of its names' and common words' weights. */
  readonly lengths: Float64Array;
}

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
 * Inverse document frequency (Spärck Jones 1972) over these titles and the background: the fewer titles have a word,
 * the more sharing it says; 0 where every title has it.
 */
export function weighedWords(all: readonly Features[]): WordTables {
  const names = tableOf(
    all.map((title) => title.names),
    (name) => (isGiant(name) ? EXPECTED.giant : EXPECTED.name),
  );
  const common = tableOf(
    all.map((title) => title.common),
    (word) => (isLessUsed(word) ? EXPECTED.lessUsed : EXPECTED.common),
  );
  return {
    names,
    ids: tableOf(
      all.map(({ ids }) => ids),
      () => EXPECTED.name,
    ),
    common,
    pairs: tableOf(
      all.map(({ pairs }) => pairs),
      () => EXPECTED.pair,
    ),
    compounds: tableOf(
      all.map(({ compounds }) => compounds.map(({ text }) => text)),
      (_, title, at) => EXPECTED_COMPOUND[all[title]?.compounds[at]?.kind ?? 'everyday'],
    ),
    lengths: names.lengths.map((length, title) => Math.hypot(length, common.lengths[title] ?? 0)),
  };
}

/** @param expected in how many titles of the background the word is, which is the `at`th of that title */
function tableOf(
  titles: readonly (readonly string[])[],
  expected: (word: string, title: number, at: number) => number,
): WordTable {
  const { starts, words, found } = numbered(titles);
  const total = titles.length + BACKGROUND;
  const weights = new Float64Array(words.length);
  for (const [title, texts] of titles.entries())
    for (const [at, text] of texts.entries()) {
      const place = (starts[title] ?? 0) + at;
      const having = (found[words[place] ?? 0] ?? 0) + expected(text, title, at);
      weights[place] = Math.max(0, Math.log(total / having));
    }
  const sums = new Float64Array(titles.length);
  const lengths = new Float64Array(titles.length);
  for (const title of titles.keys()) {
    const own = Array.from(weights.subarray(starts[title], starts[title + 1]));
    sums[title] = own.reduce((sum, weight) => sum + weight, 0);
    lengths[title] = Math.hypot(...own);
  }
  return { starts, words, weights, sums, lengths, different: found.length };
}

interface Numbered extends Pick<WordTable, 'starts' | 'words'> {
  /** By word: in how many titles it is. */
  readonly found: readonly number[];
}

function numbered(titles: readonly (readonly string[])[]): Numbered {
  const numberOf = numbering();
  const found: number[] = [];
  const starts = new Int32Array(titles.length + 1);
  const words: number[] = [];
  for (const [title, texts] of titles.entries()) {
    for (const text of texts) {
      const word = numberOf(text);
      found[word] = (found[word] ?? 0) + 1;
      words.push(word);
    }
    starts[title + 1] = words.length;
  }
  return { starts, words: new Int32Array(words), found };
}

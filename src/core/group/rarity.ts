import { NO_TEXTS } from '../text/matches.ts';
import type { CompoundKind } from './compounds.ts';
import type { Features } from './features.ts';
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
  /** By title: the sum of its names' weights. */
  readonly named: Float64Array;
  /** By title: roots of the sums of squares; of `words` those of names and common words. */
  readonly lengths: Readonly<Record<'names' | 'common' | 'words' | 'pairs', Float64Array>>;
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
  const ids = tableOf(
    all.map((title) => title.ids),
    () => EXPECTED.name,
  );
  const common = tableOf(
    all.map((title) => title.common),
    (word) => (isLessUsed(word) ? EXPECTED.lessUsed : EXPECTED.common),
  );
  const pairs = tableOf(
    all.map((title) => title.pairs),
    () => EXPECTED.pair,
  );
  const compounds = tableOf(
    all.map((title) => (title.compounds.length === 0 ? NO_TEXTS : title.compounds.map(({ text }) => text))),
    (_, title, at) => EXPECTED_COMPOUND[all[title]?.compounds[at]?.kind ?? 'everyday'],
  );
  const lengths = { names: lengthsIn(names), common: lengthsIn(common), pairs: lengthsIn(pairs) };
  const words = lengths.names.map((length, title) => Math.hypot(length, lengths.common[title] ?? 0));
  return { names, ids, common, pairs, compounds, named: sumsIn(names), lengths: { ...lengths, words } };
}

type ExpectedTitles = (word: string, title: number, at: number) => number;

/** @param expected in how many titles of the background the word is, which is the `at`th of that title */
function tableOf(titles: readonly (readonly string[])[], expected: ExpectedTitles): WordTable {
  const known: KnownWords = { numbers: new Map(), found: [], words: [] };
  const starts = new Int32Array(titles.length + 1);
  titles.forEach((texts, title) => {
    starts[title + 1] = addWords(known, texts);
  });
  const { words, found } = known;
  const table = {
    starts,
    words: new Int32Array(words),
    weights: new Float64Array(words.length),
    different: found.length,
  };
  const weighing = { found, total: titles.length + BACKGROUND, expected };
  titles.forEach((texts, title) => weigh(table, title, texts, weighing));
  return table;
}

interface KnownWords {
  readonly numbers: Map<string, number>;
  /** By word: in how many titles it is. */
  readonly found: number[];
  readonly words: number[];
}

// What is done for each title is a function of its own, called by `forEach`: V8 optimizes that once, and a loop around
// it all again for each kind of words.

/** @returns how many words of all titles there are now */
function addWords({ numbers, found, words }: KnownWords, texts: readonly string[]): number {
  for (const text of texts) {
    const word = numbers.get(text) ?? found.length;
    if (word === found.length) {
      numbers.set(text, word);
      found.push(0);
    }
    found[word] = (found[word] ?? 0) + 1;
    words.push(word);
  }
  return words.length;
}

interface Weighing extends Pick<KnownWords, 'found'> {
  readonly total: number;
  readonly expected: ExpectedTitles;
}

function weigh(
  { starts, words, weights }: WordTable,
  title: number,
  texts: readonly string[],
  { found, total, expected }: Weighing,
): void {
  const from = starts[title] ?? 0;
  for (let at = 0; at < texts.length; at += 1) {
    const having = (found[words[from + at] ?? 0] ?? 0) + expected(texts[at] ?? '', title, at);
    weights[from + at] = Math.max(0, Math.log(total / having));
  }
}

function lengthsIn(table: WordTable): Float64Array {
  return new Float64Array(table.starts.length - 1).map((_, title) => Math.hypot(...weightsOf(table, title)));
}

function sumsIn(table: WordTable): Float64Array {
  return new Float64Array(table.starts.length - 1).map((_, title) => sumOf(weightsOf(table, title)));
}

function sumOf(weights: readonly number[]): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}

/** An array, because what is spread is spread in a part of the time that a typed one takes. */
function weightsOf({ starts, weights }: WordTable, title: number): readonly number[] {
  const its: number[] = [];
  for (let at = starts[title] ?? 0; at < (starts[title + 1] ?? 0); at += 1) its.push(weights[at] ?? 0);
  return its;
}

import type { Features } from './features.ts';
import { numbering } from './numbering.ts';
import { weighedWords, type WordTables } from './rarity.ts';

/** A title with what its words say, worked out once. */
export interface Weighed {
  readonly features: Features;
  /** Its place among all titles, in the order of saving. */
  readonly place: number;
  /** Those of all titles: its own stand there by its place. */
  readonly words: WordTables;
  /** A number that those titles have whose wording is the same. */
  readonly wording: number;
}

/** @param all in the order of saving */
export function weighedAmong(all: readonly Features[]): readonly Weighed[] {
  const words = weighedWords(all);
  const wordingOf = numbering();
  return all.map((features, place) => ({ features, place, words, wording: wordingOf(features.wording) }));
}

import type { Features } from './features.ts';
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
  const wordings = new Map<string, number>();
  return all.map((features, place) => {
    const wording = wordings.get(features.wording) ?? wordings.size;
    wordings.set(features.wording, wording);
    return { features, place, words, wording };
  });
}

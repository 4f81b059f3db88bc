import { matchesIn, matchesWithGroups } from '../text/matches.ts';
import { ALIASES } from './vocabulary/aliases.ts';
import { isCommon, isEveryday } from './title-words.ts';
import { FUNCTION_WORDS } from './vocabulary/function-words.ts';
import { KANA_WORDS } from './vocabulary/kana-words.ts';

/**
 * What more a title says than its words one by one: `numbered` a name with its number (Windows 11),
 * `mixed` a name in two scripts (ポケモンGO), `led` one that begins in hiragana, `phrase` two English words
 * one of which is a name, `everyday` two that are not names.
 */
export type CompoundKind = 'numbered' | 'mixed' | 'led' | 'phrase' | 'everyday';

export interface Compound {
  readonly text: string;
  readonly kind: CompoundKind;
}

const NUMBERED = /([a-zァ-ヴー]{2,})[\s」』]*v?(\d+)(?![\d.]*[年月日件])/gu;
const RUN = '(?:[ァ-ヴー]{2,}|[一-龠々]{2,}|[a-z]{2,})';
const OTHER_RUN = '(?:(?<![a-z])[a-z0-9]{2,}|(?<![ァ-ヴー])[ァ-ヴー]{2,}|(?<![一-龠々])[一-龠々]{2,})';
const MIXED = new RegExp(`${RUN}${OTHER_RUN}+`, 'gu');
// Where a name can begin in hiragana: not behind other kana, and no particle.
const LED = /(?<=^|[\s、。「『（(・のがはにをでと])(?![のがはにをでともへやこそあ])[ぁ-ん]{2,5}(?=[一-龠」0-9])/gu;
const LATIN = /[a-z0-9]+(?:['.-][a-z0-9]+)*/gu;

/** @param text folded. @param names those of `wordsIn` */
export function compoundsIn(text: string, names: readonly string[]): readonly Compound[] {
  const found: Compound[] = [];
  const add = (compound: string, kind: CompoundKind): void => {
    if (!names.includes(compound) && !found.some((other) => other.text === compound))
      found.push({ text: compound, kind });
  };
  if (/\d/u.test(text))
    for (const [, name = '', number = ''] of matchesWithGroups(text, NUMBERED))
      add(`${ALIASES.get(name) ?? name} ${number}`, 'numbered');
  for (const run of matchesIn(text, MIXED)) if (!isCommon(withoutEveryday(run))) add(run, 'mixed');
  for (const run of matchesIn(text, LED)) if (!KANA_WORDS.has(run)) add(run, 'led');
  if (TWO_LATIN.test(text)) addPhrases(text, add);
  return found.length === 0 ? NO_COMPOUNDS : found;
}
// As `NO_TEXTS` is.
const NO_COMPOUNDS: readonly Compound[] = [{ text: '', kind: 'mixed' } as const].slice(1);
const TWO_LATIN = /[a-z0-9]\s+[a-z0-9]/u;

function addPhrases(text: string, add: (compound: string, kind: CompoundKind) => void): void {
  let before: RegExpExecArray | null = null;
  for (const word of matchesWithGroups(text, LATIN)) {
    if (before && isPhrase(text, before, word))
      add(`${before[0]} ${word[0]}`, isEveryday(before[0]) && isEveryday(word[0]) ? 'everyday' : 'phrase');
    before = word;
  }
}

/** usbメモリ → メモリ: English words that name nothing make no name of what they stand beside. */
function withoutEveryday(run: string): string {
  return run.replaceAll(/[a-z]+/gu, (word) => (isEveryday(word) ? '' : word));
}

/** Two words with nothing but a space between them, neither of which is there for grammar alone. */
function isPhrase(text: string, one: RegExpExecArray, other: RegExpExecArray): boolean {
  const between = text.slice(one.index + one[0].length, other.index);
  const numbers = /^\d/u.test(one[0]) && /^\d/u.test(other[0]);
  return /^\s+$/u.test(between) && !numbers && !JOINING.has(one[0]) && !JOINING.has(other[0]);
}
// What an apostrophe parts off is a word here.
const JOINING: ReadonlySet<string> = new Set([...FUNCTION_WORDS, 's', 't']);

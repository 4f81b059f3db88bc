import { matchesWithGroups } from '../text/matches.ts';
import { withoutDoubles } from './sets.ts';
import { ALIASES } from './vocabulary/aliases.ts';
import { ENGLISH } from './vocabulary/english.ts';
import { GIANTS } from './vocabulary/giants.ts';
import { JAPANESE } from './vocabulary/japanese.ts';
import { KANA_WORDS } from './vocabulary/kana-words.ts';
import { NOUNS } from './vocabulary/nouns.ts';
import { SECURITY } from './vocabulary/security.ts';
import { TERMS } from './vocabulary/terms.ts';

// The long lists are one string each: every command would pay for making thousands of strings of them.
const EVERYDAY = setOf(ENGLISH + SECURITY);
const LESS_USED = setOf(NOUNS);
const MUCH_USED = setOf(JAPANESE + TERMS);
const LONGEST_COMMON = longestOf(MUCH_USED, LESS_USED);
const GIANT: ReadonlySet<string> = new Set(GIANTS);

/** @param lines an entry a line */
function setOf(lines: string): ReadonlySet<string> {
  const words = new Set(lines.split('\n'));
  words.delete('');
  return words;
}

function longestOf(...sets: readonly ReadonlySet<string>[]): number {
  let longest = 0;
  for (const words of sets) for (const word of words) longest = Math.max(longest, word.length);
  return longest;
}

function isCommonWord(word: string): boolean {
  return MUCH_USED.has(word) || LESS_USED.has(word);
}

/** Words that name something, and words that any title may have. */
export interface Words {
  /** In the order of the title. */
  readonly names: readonly string[];
  readonly common: readonly string[];
}

// Runs of Latin letters, of katakana, of kanji: no character is of two of them.
const RUN = /[a-z][a-z0-9]*(?:[.+'&-][a-z0-9]+)*[+#]*|[ァ-ヴー]{2,}|[一-龠々]{2,}/gu;
// ときわ病院, ひばりスクール: where a name can begin in hiragana is behind no other kana, and no particle is its beginning.
const LED =
  /(?<=^|[\s、。「『（(・のがはにをでと])(?![のがはにをでともへやこそあ])([ぁ-ん]{2,5})(?:[ァ-ヴー]{2,}|[一-龠々]{2,}|\d+)+/gu;

// 探査機みさき2: behind other words a name in hiragana is told by its number, unless it ends as verbs and particles do.
const NUMBERED_KANA = /(?<=[一-龠々ァ-ヴー])[ぁ-ん]{2,6}(?<![がくずたてでとにのはへもやるを])\d+/gu;

/** @param text folded: NFKC, lower case */
export function wordsIn(text: string): Words {
  const said: Said = { names: new Map(), latin: [], katakana: [], kanji: [] };
  for (const { 0: run, index } of matchesWithGroups(text, RUN))
    if (run < '々') sayLatin(said, run, index);
    else if (run >= 'ァ' && run < '一') sayKatakana(said, run, index);
    else sayKanji(said, run, index);
  const common = withoutDoubles([...said.latin, ...said.katakana, ...said.kanji]);
  const [led, numbered] = [matchesWithGroups(text, LED), matchesWithGroups(text, NUMBERED_KANA)];
  // Runs were found in the order of the title.
  if (led.length + numbered.length === 0) return { names: withoutDoubles([...said.names.keys()]), common };
  for (const { 0: run, 1: kana = '', index } of led) if (!KANA_WORDS.has(kana)) addName(said, run, index);
  for (const { 0: run, index } of numbered) if (!KANA_WORDS.has(run.replace(/\d+$/u, ''))) addName(said, run, index);
  const names = [...said.names].sort(([, one], [, other]) => one - other).map(([name]) => name);
  return { names: withoutDoubles(names), common };
}

interface Said {
  /** By name, where it is first said. */
  readonly names: Map<string, number>;
  /** Words that are no names. */
  readonly latin: string[];
  readonly katakana: string[];
  readonly kanji: string[];
}

function addName({ names }: Said, word: string, at: number): void {
  const name = ALIASES.get(word) ?? word;
  if (at < (names.get(name) ?? Infinity)) names.set(name, at);
}

function sayLatin(said: Said, run: string, index: number): void {
  const word = run.endsWith("'s") ? run.slice(0, -2) : run;
  if (isEveryday(word) || isMadeOfEveryday(word)) {
    said.latin.push(word);
    return;
  }
  const parts = word.split(/[-.]/u).filter((part) => part.length > 2 && !isEveryday(part));
  for (const name of parts.length > 0 ? parts : [word]) addName(said, singular(name), index);
}

function sayKatakana(said: Said, run: string, index: number): void {
  const word = withoutCommonEnd(run);
  if (isCommon(word)) said.katakana.push(word);
  else addName(said, withoutLongEnd(word), index);
}

function sayKanji(said: Said, run: string, index: number): void {
  const word = withoutCommonEnds(run);
  if (word.length < 2) said.kanji.push(run);
  else addName(said, word, index);
}

/** Whether the word is of everyday Japanese, but of less use than the others. */
export function isLessUsed(word: string): boolean {
  return LESS_USED.has(word);
}

/** Whether any month has several stories of this name. */
export function isGiant(name: string): boolean {
  return GIANT.has(name);
}

/** Whether an English word cannot be a name. @param word folded */
export function isEveryday(word: string): boolean {
  return !GIANT.has(word) && (word.length < 2 || EVERYDAY.has(word) || isInflected(word));
}

/** Whether the word is an everyday one with an ending: designing, streets. */
function isInflected(word: string): boolean {
  const [, stem = '', ending = ''] = INFLECTED.exec(word) ?? [];
  return EVERYDAY.has(stem) || (ending !== 's' && EVERYDAY.has(`${stem}e`));
}
const INFLECTED = /^([a-z]{4,}?)(ing|ed|es|s)$/u;

/** zero-day, supply-chain; but not i-soon, whose halves are too short to tell. */
function isMadeOfEveryday(word: string): boolean {
  const parts = word.split('-');
  return parts.length > 1 && parts.every((part) => part.length > 2 && isEveryday(part));
}

function singular(word: string): string {
  return word.length > 4 && /[^s]s$/u.test(word) && !isEveryday(word) ? word.slice(0, -1) : word;
}

/**
 * The known name that a run of katakana begins with, where only common words
 * follow: nothing else tells where a name ends.
 */
function withoutCommonEnd(word: string): string {
  for (let end = word.length - 1; end > 1; end -= 1)
    if (ALIASES.has(word.slice(0, end)) && isCommon(word.slice(end))) return word.slice(0, end);
  return word;
}

/** サードパーティー and サードパーティ are one. */
function withoutLongEnd(word: string): string {
  return word.length > 3 ? word.replace(/ー$/u, '') : word;
}

/** Whether the run is made of common words and of nothing else. */
export function isCommon(run: string): boolean {
  const reached = [true];
  for (let end = 1; end <= run.length; end += 1)
    for (let start = Math.max(0, end - LONGEST_COMMON); start < end; start += 1)
      if (reached[start] === true && isCommonWord(run.slice(start, end))) reached[end] = true;
  return reached[run.length] === true;
}

/** 国立研究所不正 → 国立研究所: common words are taken off the end, and longer ones off the start. */
function withoutCommonEnds(word: string): string {
  if (isCommonWord(word)) return '';
  for (let start = Math.max(1, word.length - LONGEST_COMMON); start < word.length; start += 1)
    if (isCommonWord(word.slice(start))) return withoutCommonEnds(word.slice(0, start));
  for (let end = Math.min(word.length - 1, LONGEST_COMMON); end >= 2; end -= 1)
    if (isCommonWord(word.slice(0, end))) return withoutCommonEnds(word.slice(end));
  return word;
}

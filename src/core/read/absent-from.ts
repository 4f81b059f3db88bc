import type { Article } from '../../model.ts';
import { withoutRadicals } from '../text/radicals.ts';
import { ASCII } from './fields/compare.ts';
import { isInsideNumber, jointAt, mayBeSame, signAt } from './whole-numbers.ts';

/**
 * The passages that do not stand in the page. What counts are letters, digits and the signs that make another number
 * (3.5, %, ¥, −), whatever the other marks and the white space between them; a passage neither begins nor ends inside
 * of a number. Where it says that it leaves something out, with … or （中略）, its pieces stand in the page one behind
 * the other.
 * @param texts what the page shows, in order: a number never goes on in the next one
 */
export function absentFrom(texts: readonly string[], passages: readonly string[]): readonly string[] {
  if (passages.length === 0) return [];
  const shown = lettersIn(withoutUnseen(texts.join('\n\n')));
  return passages.filter((passage) => !standsIn(passage, shown));
}

/** What is known of a page without looking into its text, and may be quoted too. */
export function ownWords({ title, summary }: Pick<Article, 'title' | 'summary'>): readonly string[] {
  return [title, summary];
}

function standsIn(passage: string, shown: LettersOfText): boolean {
  let at = 0;
  for (const piece of withoutUnseen(passage).split(LEFT_OUT).map(lettersIn)) {
    const found = placeOf(piece, shown, at);
    if (found < 0) return false;
    at = found + piece.letters.length;
  }
  return true;
}

/** Where the piece stands first, from there on, with the numbers that it has. */
function placeOf(piece: LettersOfText, shown: LettersOfText, from: number): number {
  let at = shown.letters.indexOf(piece.letters, from);
  while (at >= 0 && !hasNumbersAt(piece, shown, at)) at = shown.letters.indexOf(piece.letters, at + 1);
  return at;
}

function hasNumbersAt(piece: LettersOfText, shown: LettersOfText, at: number): boolean {
  const end = at + piece.letters.length;
  if (at === end) return true;
  if (isInsideNumber(shown.text, shown.end(at - 1), shown.start(at))) return false;
  if (isInsideNumber(shown.text, shown.end(end - 1), shown.start(end))) return false;
  for (const { index } of piece.letters.matchAll(/[\d\p{Sc}]/gu)) {
    const sign = signAt(piece.text, piece.start(index), false);
    if (!mayBeSame(signAt(shown.text, shown.start(at + index), true), sign)) return false;
    if (!/^\d\d/u.test(piece.letters.slice(Math.max(0, index - 1), index + 1))) continue;
    const ours = jointAt(piece.text, piece.end(index - 1), piece.start(index), false);
    if (!mayBeSame(jointAt(shown.text, shown.end(at + index - 1), shown.start(at + index), true), ours)) return false;
  }
  return true;
}

// 「（…中略…）」 and 「～中略～」 say the same as 「（中略）」.
const LINES = '…‥・.．~～〜―—–─-';
const OPENING = `(?:[（(［[〔【〈<＜${LINES}]\\s*){1,9}`;
const CLOSING = `(?:\\s*[)）］\\]〕】〉>＞${LINES}]){1,9}`;
const SAYS_SO = [
  '(?:筆\\s*者|引\\s*用\\s*者|著\\s*者)?\\s*',
  '(?:(?:前|中|後|以\\s*下|一\\s*部)?\\s*略|(?:以\\s*下|一\\s*部)?\\s*省\\s*略|snip)',
].join('');
const SIGNS = '…+|‥+|[.．](?:\\s*[.．]){2,}|・(?:\\s*・){2,}|。(?:\\s*。)+';
const LEFT_OUT = new RegExp(`${OPENING}${SAYS_SO}${CLOSING}|${SIGNS}`, 'iu');

/** Without what nobody sees: soft hyphens, joiners, variation selectors. */
function withoutUnseen(text: string): string {
  return ASCII.test(text) ? text : text.replaceAll(/\p{Default_Ignorable_Code_Point}+/gu, '');
}

/** The letters and digits of a text, and where they stand in it. */
interface LettersOfText {
  readonly text: string;
  readonly letters: string;
  /** Where the letter of that number begins, or the text ends. */
  readonly start: (index: number) => number;
  readonly end: (index: number) => number;
}

function lettersIn(given: string): LettersOfText {
  const [text, pattern] = ASCII.test(given) ? [given.toLowerCase(), /[a-z\d$%]+/gu] : [folded(given), LETTERS];
  const runs = [...text.matchAll(pattern)];
  let places: readonly number[] | undefined;
  const start = (index: number): number =>
    (places ??= runs.flatMap((run) => unitsFrom(run.index, run[0].length)))[index] ?? text.length;
  return {
    text,
    letters: runs.map(([run]) => run).join(''),
    start,
    end: (index) => (index < 0 ? 0 : start(index) + 1),
  };
}

function unitsFrom(index: number, length: number): readonly number[] {
  return Array.from({ length }, (_, unit) => index + unit);
}
const LETTERS = /[\p{L}\p{N}\p{Sc}%‰]+/gu;

/** The digits of 10² and of 2½ are not those of the number before them. */
function folded(text: string): string {
  return withoutRadicals(text)
    .replaceAll(/(?=\p{No})/gu, '^')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ς', 'σ');
}

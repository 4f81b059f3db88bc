import { once } from './once.ts';
import { withoutUnwanted } from './unwanted.ts';

/**
 * One line of plain text: white space folded but for the full-width ones between Japanese sentences, unwanted
 * characters gone. A text of which nothing can be seen counts as empty.
 */
export function cleanText(text: string): string {
  return text === '' || CLEAN.test(text) ? text : folded(withoutUnwanted(text));
}
// Nearly every title, tag and name is: letters and signs of ASCII, kana, kanji and full-width forms, single spaces.
const CLEAN = /^[!-~、。「」ぁ-んァ-ー一-龠！-～]+(?: [!-~、。「」ぁ-んァ-ー一-龠！-～]+)*$/u;

/** Clean text of several lines: newlines stay, blank lines at the ends go. */
export function cleanLines(text: string): string {
  return lineByLine(text, folded);
}

/**
 * The author's own words as typed, the space of an indented paragraph or list included: only unwanted
 * characters and blank lines at the ends go.
 */
export function cleanWords(text: string): string {
  return lineByLine(text, (line) => (visible().test(line) ? line : ''));
}

function lineByLine(text: string, clean: (line: string) => string): string {
  if (text === '') return '';
  return withoutUnwanted(text).split('\n').map(clean).join('\n').replace(/^\n+/u, '').trimEnd();
}

// A joiner or a variation selector alone, an empty pattern of Braille: as a title there would be nothing to click on.
const visible = once(() => /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u);

function folded(line: string): string {
  return visible().test(line) ? line.replaceAll(/[^\S\u3000]+/gu, ' ').trim() : '';
}

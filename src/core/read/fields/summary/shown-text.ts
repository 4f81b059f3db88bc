import type { TextBlock } from '../../view/block.ts';
import { absentFrom } from '../../absent-from.ts';
import { tidy } from './trim.ts';

/** The text that a page shows, for asking whether something stands in it. White space does not count. */
export interface ShownText {
  /** As a run, without a gap or a heading in it. */
  readonly holds: (text: string) => boolean;
  /** The run as the page shows it, with the spaces that were typed there; null where it does not stand in the page. */
  readonly asShown: (text: string) => string | null;
  /** At least its beginning. */
  readonly hasBeginning: (text: string) => boolean;
}

const BEGINNING = 30;

/** What pages have in the text and summaries have not (marks of notes) counts on neither side. */
export function shownText(blocks: readonly Pick<TextBlock, 'text' | 'heading'>[]): ShownText {
  let lines: readonly string[] | undefined;
  const tidied = (): readonly string[] => (lines ??= blocks.map(({ text }) => tidy(text)));
  let parted: string | undefined;
  const runs = (): string => (parted ??= bare(blocks.map((block, at) => around(block, tidied()[at])).join(' ')));
  let letters: string | undefined;
  const whole = (): string => (letters ??= runs().replaceAll(END, ''));
  const hasNumber = (wanted: string): boolean =>
    !BEGINS_WITH_NUMBER.test(wanted) || absentFrom(tidied(), [wanted]).length === 0;
  return {
    holds: (wanted) => runs().includes(bare(wanted)) && hasNumber(wanted),
    hasBeginning: (wanted) => whole().includes(bare(wanted).slice(0, BEGINNING)),
    asShown: (wanted) => (hasNumber(wanted) ? spaced(tidied(), whole().indexOf(bare(wanted)), wanted) : null),
  };
}
// 「5人が」 stands in 「15人が」, and is not what it says.
const BEGINS_WITH_NUMBER = /^[^\p{L}\p{N}]*[\p{N}十百千万億兆]/u;

/** No run of sentences goes through a heading. */
function around({ heading }: Pick<TextBlock, 'heading'>, line = ''): string {
  return heading > 0 ? `${END}${line}${END}` : line;
}

// HTML's parser leaves no such character.
const END = '\0';

/** The letters of `wanted`, which stand at that place of all letters, with the white space of the lines. */
function spaced(lines: readonly string[], at: number, wanted: string): string | null {
  if (at < 0) return null;
  const length = bare(wanted).length;
  const parts: string[] = [];
  let [passed, taken] = [0, 0];
  for (const own of lines) {
    const letters = bare(own).length;
    if (passed + letters > at && taken < length) {
      const from = Math.max(0, at - passed);
      const part = lettersFrom(own, from, Math.min(letters - from, length - taken));
      parts.push(part);
      taken += bare(part).length;
    }
    passed += letters;
    if (taken >= length) break;
  }
  return parts.reduce((joined, part) => `${joined}${PARTED.test(joined) ? '' : ' '}${part}`, '');
}

/** What needs no space behind it: a sign of a script without spaces. */
const PARTED = /(?:^|[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60])$/u;

/** A run of so many letters from the letter of that number on, with the white space in it. */
function lettersFrom(text: string, from: number, count: number): string {
  const letters = [...text.matchAll(/[^\s]/gu)];
  let units = 0;
  const inside = letters.filter(([letter]) => {
    units += letter.length;
    return units > from && units <= from + count;
  });
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined ? '' : text.slice(first.index, last.index + last[0].length);
}

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

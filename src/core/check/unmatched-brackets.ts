import { BRACKETS } from '../text/brackets.ts';
import type { CutLine } from './words.ts';

export interface Unmatched {
  /** An offset of the draft. */
  readonly at: number;
  readonly sign: string;
  /** What it closes, in another width. */
  readonly other: string | null;
}

interface Sign {
  readonly sign: string;
  readonly at: number;
  /** What stands in front of it in its line, and behind it. */
  readonly before: string;
  readonly behind: string;
}

/** All that are looked at, closing by opening ones. */
export const PAIRS: Readonly<Record<string, string>> = { ...BRACKETS, '〔': '〕' };
const OPENING = Object.fromEntries(Object.entries(PAIRS).map(([open, close]) => [close, open]));
const WIDTH: Readonly<Record<string, string>> = { '（': '(', '(': '（', '［': '[', '[': '［' };
const SIGNS = /[「」『』（）［］【】〈〉《》〔〕“”[\]()"]/gu;

/**
 * Brackets and quotation marks without their counterpart, in the order of the draft. A pair may go over lines,
 * but not over a heading; straight marks, `[` and `(` not over the end of a paragraph.
 */
export function unmatchedBrackets(lines: readonly CutLine[]): readonly Unmatched[] {
  const found: Unmatched[] = [];
  let open: readonly Sign[] = [];
  let quote: Sign | null = null;
  const close = (which: (sign: string) => boolean): void => {
    found.push(...toldOpen(open.filter(({ sign }) => which(sign))));
    open = open.filter(({ sign }) => !which(sign));
  };
  const settle = (one: Sign): void => {
    const wanted = OPENING[one.sign] ?? '';
    const depth = open.findLastIndex(({ sign }) => sign === wanted);
    const last = open.at(-1);
    if (depth >= 0) {
      found.push(...toldOpen(open.slice(depth + 1)));
      open = open.slice(0, depth);
    } else if (last && endsInterval(last, one)) open = open.slice(0, -1);
    else if (isOnPurpose(one) || isSpokenOf(one)) return;
    else if (last && WIDTH[last.sign] === wanted) {
      found.push({ ...one, other: last.sign });
      open = open.slice(0, -1);
    } else found.push({ ...one, other: null });
  };
  for (const line of lines) {
    if (isBorder(line.text)) {
      close((sign) => line.text.trim() !== '' || sign === '[' || sign === '(');
      if (quote) found.push({ ...quote, other: null });
      quote = null;
    }
    for (const one of signsOf(line)) {
      if (one.sign === '"') quote = nextQuote(quote, one);
      else if (one.sign in PAIRS) open = [...open, one];
      else settle(one);
    }
  }
  close(() => true);
  if (quote) found.push({ ...quote, other: null });
  return withoutTwins(found.sort((one, other) => one.at - other.at)).map(({ at, sign, other }) => ({
    at,
    sign,
    other,
  }));
}

function isBorder(line: string): boolean {
  return line.trim() === '' || /^ {0,3}(?:#{1,6}[ \t]|[-+*][ \t]|\d{1,9}[.)][ \t])/u.test(line);
}

/** Without those that a backslash makes a mere sign. */
function signsOf({ from, words }: CutLine): readonly Sign[] {
  return [...words.matchAll(SIGNS)]
    .map(({ 0: sign, index }) => ({
      sign,
      at: from + index,
      before: words.slice(0, index),
      behind: words.slice(index + sign.length),
    }))
    .filter(({ before }) => !/(?<!\\)(?:\\{2})*\\$/u.test(before));
}

/** Behind a digit, where none is open, it stands for inches. */
function nextQuote(open: Sign | null, one: Sign): Sign | null {
  if (open) return null;
  return /\d$/u.test(one.before) ? null : one;
}

function toldOpen(signs: readonly Sign[]): readonly Unmatched[] {
  return signs.filter((one) => !isFace(one) && !isSpokenOf(one)).map((one) => ({ ...one, other: null }));
}

/** `:(` and its like. */
function isFace({ sign, before }: Sign): boolean {
  return sign === '(' && /[:;=]['-]?$/u.test(before);
}

/** 「[ は端を含み、) は含まない」. */
function isSpokenOf({ sign, before, behind }: Sign): boolean {
  return /[[\]()]/u.test(sign) && /(?:^|[\s、。「])$/u.test(before) && /^(?:$|[\s、。」])/u.test(behind);
}

/** `1)`, `a)` and `①)` in front of a point of a list, in a line too; `:)` and its like. */
function isOnPurpose({ sign, before }: Sign): boolean {
  if (sign !== ')' && sign !== '）') return false;
  return (
    /(?:^|[\s、。，：:・「（(])(?:[\d０-９]{1,3}|[A-Za-zＡ-Ｚａ-ｚア-ン①-⑳]|[ivx]{1,4})$/u.test(before) ||
    /[:;^=]['o^-]?$/u.test(before)
  );
}

/** `[0, 1)` and `(0, 1]`. */
function endsInterval(open: Sign, { sign, at }: Sign): boolean {
  const isMixed = (open.sign === '[' && sign === ')') || (open.sign === '(' && sign === ']');
  return isMixed && /^[-+\w.∞π ]+,[-+\w.∞π ]+$/u.test(open.behind.slice(0, at - open.at - 1));
}

/** `”…”` and `“…“`: many write both marks alike. */
function withoutTwins(found: readonly Unmatched[]): readonly Unmatched[] {
  const ofSign = (wanted: string): number => found.filter(({ sign }) => sign === wanted).length;
  const alike = ['“', '”'].filter((sign) => ofSign(sign) % 2 === 0 && ofSign(sign === '“' ? '”' : '“') === 0);
  return found.filter(({ sign }) => !alike.includes(sign));
}

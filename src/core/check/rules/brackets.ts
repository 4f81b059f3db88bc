import type { Message } from '../../../model.ts';
import { BRACKETS } from '../../text/brackets.ts';
import { foundAt, type CheckRule } from '../check-rule.ts';
import type { CutLine } from '../words.ts';

const OPENING = Object.fromEntries(Object.entries(BRACKETS).map(([open, close]) => [close, open]));
const WIDTH: Readonly<Record<string, string>> = { '（': '(', '(': '（', '［': '[', '[': '［' };

interface Open {
  readonly sign: string;
  readonly at: number;
}

/**
 * Brackets and straight quotation marks without their counterpart, in the author's own lines: a pair
 * may go over lines, but not over a heading.
 */
export const brackets: CheckRule = {
  name: 'brackets',
  about: { en: 'brackets without their counterpart', ja: '対になっていない括弧や引用符' },
  find: (facts) =>
    unmatched(facts.own).map(({ at, sign, other }) =>
      foundAt(facts, at, { area: 'brackets', verdict: 'look', says: says(sign, other), todo: null }),
    ),
};

function says(sign: string, other: string | null): Message {
  if (other !== null) return { en: `${other} is closed by ${sign}`, ja: `${other} が ${sign} で閉じられています` };
  if (sign === '"') return { en: 'this " has no counterpart', ja: 'この " は対になっていません' };
  return sign in BRACKETS
    ? { en: `${sign} is not closed`, ja: `${sign} が閉じていません` }
    : { en: `${sign} closes nothing`, ja: `${sign} に対応する開き括弧がありません` };
}

interface Unmatched {
  readonly at: number;
  readonly sign: string;
  /** What it closes, in another width. */
  readonly other: string | null;
}

function unmatched(lines: readonly CutLine[]): readonly Unmatched[] {
  const found: Unmatched[] = [];
  let open: Open[] = [];
  let quote: Open | null = null;
  const close = (which: (sign: string) => boolean): void => {
    found.push(...open.filter(({ sign }) => which(sign)).map(({ sign, at }) => ({ sign, at, other: null })));
    open = open.filter(({ sign }) => !which(sign));
  };
  for (const { from, text, words } of lines) {
    if (text.trim() === '' || /^ {0,3}(?:#{1,6}[ \t]|[-+*][ \t])/u.test(text)) {
      close((sign) => text.trim() !== '' || sign === '[' || sign === '(');
      if (quote) found.push({ ...quote, other: null });
      quote = null;
    }
    for (const [index, sign] of [...words.matchAll(SIGNS)].map((match) => [match.index, match[0]] as const)) {
      const at = from + index;
      if (sign === '"') {
        if (!/\d$/u.test(words.slice(0, index))) quote = quote ? null : { sign, at };
        continue;
      }
      if (sign in BRACKETS) open.push({ sign, at });
      else if (!isNumbering(words, index)) settle(sign, at);
    }
  }
  close(() => true);
  if (quote) found.push({ ...quote, other: null });
  return found.sort((one, other) => one.at - other.at);

  function settle(sign: string, at: number): void {
    const wanted = OPENING[sign] ?? '';
    const depth = open.findLastIndex((one) => one.sign === wanted);
    const last = open.at(-1);
    if (depth >= 0) {
      found.push(...open.slice(depth + 1).map((one) => ({ ...one, other: null })));
      open = open.slice(0, depth);
    } else if (last && WIDTH[last.sign] === wanted) {
      found.push({ sign, at, other: last.sign });
      open.pop();
    } else found.push({ sign, at, other: null });
  }
}

const SIGNS = /[「」『』（）［］【】〈〉《》“”[\]()"]/gu;

/** `1)`, `a)` at the start of a line, `:)` and its like open nothing. */
function isNumbering(words: string, index: number): boolean {
  const before = words.slice(0, index);
  return /^\s*(?:[-+*]\s+)?[\w０-９]{1,3}$/u.test(before) || /[:;^=][-o^]?$/u.test(before);
}

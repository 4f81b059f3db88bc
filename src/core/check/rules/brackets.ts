import type { Message } from '../../../model.ts';
import { PAIRS, unmatchedBrackets } from '../unmatched-brackets.ts';
import { foundAt, type CheckRule } from '../check-rule.ts';

/**
 * Brackets and straight quotation marks without their counterpart, in the author's own lines: a pair
 * may go over lines, but not over a heading.
 */
export const brackets: CheckRule = {
  name: 'brackets',
  about: { en: 'brackets without their counterpart', ja: '対になっていない括弧や引用符' },
  find: (facts) =>
    unmatchedBrackets(facts.own).map(({ at, sign, other }) =>
      foundAt(facts, at, { area: 'brackets', verdict: 'look', says: says(sign, other), todo: null }),
    ),
};

function says(sign: string, other: string | null): Message {
  if (other !== null) return { en: `${other} is closed by ${sign}`, ja: `${other} が ${sign} で閉じられています` };
  if (sign === '"') return { en: 'this " has no counterpart', ja: 'この " は対になっていません' };
  return sign in PAIRS
    ? { en: `${sign} is not closed`, ja: `${sign} が閉じていません` }
    : { en: `${sign} closes nothing`, ja: `${sign} に対応する開き括弧がありません` };
}

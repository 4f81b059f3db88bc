import { describe, expect, it } from 'vitest';
import { movedByAuthor, movedByDecision } from '../../../src/core/merge/order.ts';

const keys = (text: string): readonly string[] => [...text];
const decided = (standing: string, before: string, now: string, misplaced = ''): string =>
  [
    ...movedByDecision({ standing: keys(standing), before: keys(before), now: keys(now) }, (key) =>
      misplaced.includes(key),
    ),
  ].join('');

describe('what a decision moves', () => {
  it.each<[string, string, string, string, string, string]>([
    ['nothing where the order is as it was', 'abc', 'abc', 'abc', '', ''],
    ['nothing where only the author has changed it', 'cab', 'abc', 'abc', '', ''],
    ['nothing where the draft has the new order already', 'cab', 'abc', 'cab', '', ''],
    ['what goes to the front', 'abcd', 'abcd', 'dabc', '', 'd'],
    ['of two the one that goes up', 'ab', 'ab', 'ba', '', 'b'],
    ['of two the one that stands in a wrong story', 'abc', 'abc', 'acb', 'b', 'b'],
    ['as few as it can', 'abcde', 'abcde', 'bcdea', '', 'a'],
    ['nothing that is new or gone', 'axb', 'axb', 'ayb', '', ''],
  ])('%s', (_, standing, before, now, misplaced, moved) => {
    expect(decided(standing, before, now, misplaced)).toBe(moved);
  });
});

describe('what the author has moved', () => {
  it.each<[string, string, string]>([
    ['abc', 'abc', ''],
    ['cab', 'abc', 'c'],
    ['bca', 'abc', 'a'],
    ['axbc', 'abc', ''],
    ['', 'abc', ''],
  ])('from %s, rendered as %s, is %s', (standing, before, moved) => {
    expect([...movedByAuthor({ standing: keys(standing), before: keys(before) })].join('')).toBe(moved);
  });
});

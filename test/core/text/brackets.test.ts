import { describe, expect, it } from 'vitest';
import { isBalanced } from '../../../src/core/text/brackets.ts';

describe('brackets', () => {
  it.each(['', '「あ」', '「『い』う」（え）', 'a) b'])('of %j are balanced', (text) => {
    expect(isBalanced(text)).toBe(true);
  });

  it.each(['「あ', 'あ」', '「（」）', '『「』'])('of %j are not', (text) => {
    expect(isBalanced(text)).toBe(false);
  });
});

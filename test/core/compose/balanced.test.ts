import { describe, expect, it } from 'vitest';
import { balanced } from '../../../src/core/compose/balanced.ts';

describe('whole sentences with balanced brackets', () => {
  it.each([
    ['一つ。「二つ」。', '一つ。「二つ」。'],
    ['一つ。「二つ。三つ。', '一つ。'],
    ['一つ「二。二つ」。三つ。', '一つ「二。二つ」。三つ。'],
    ['「一つ。', ''],
    ['', ''],
  ])('of %j are %j', (text, left) => {
    expect(balanced(text)).toBe(left);
  });
});

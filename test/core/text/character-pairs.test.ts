import { expect, it } from 'vitest';
import { characterPairs, inCommon } from '../../../src/core/text/character-pairs.ts';

it('neighbouring characters are pairs, whatever plane they are of', () => {
  expect([...characterPairs('aaab𠮷b')]).toEqual(['aa', 'ab', 'b𠮷', '𠮷b']);
  expect(characterPairs('a').size).toBe(0);
  expect(inCommon(characterPairs('漢字かな'), characterPairs('字かな漢'))).toBe(2);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstCharacters, shortened, shortenedAtWord } from '../../../src/core/text/shortened.ts';

it('a text that fits is as it was; another one is as long as it may be, and ends in …', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
      const short = shortened(text, most);
      const length = Array.from(text).length;
      if (length <= most) expect(short).toBe(text);
      else expect([Array.from(short).length, short.at(-1)]).toEqual([most, '…']);
    }),
  );
});

it('a text is cut at the end of a word that is near, and else where it has to be', () => {
  expect(shortenedAtWord('several words of one title', 20)).toBe('several words of…');
  expect(shortenedAtWord('脆弱性が見つかりました', 6)).toBe('脆弱性が見…');
  expect(shortenedAtWord('one two', 7)).toBe('one two');
});

it('the first characters are whole ones', () => {
  expect(firstCharacters('𠮷野家', 1)).toBe('𠮷');
  expect(firstCharacters('ab', 3)).toBe('ab');
});

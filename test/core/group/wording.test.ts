import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairsIn, wordingOf } from '../../../src/core/group/wording.ts';
import { lawRuns } from '../../counts.ts';

const USUAL = Array.from({ length: 0xa000 }, (_, code) => String.fromCharCode(code)).filter((character) =>
  /[ -~ぁ-んァ-ヶー々一-龠\u3001\u3002\u3008-\u3011\u301c\u30fb\u2010-\u201d]/u.test(character),
);

it.each(USUAL.join('').match(/.{1,2000}/gu) ?? [])('each usual character is told as Unicode has it', (characters) => {
  expect(wordingOf(characters)).toBe(characters.replaceAll(/[\d\s\p{P}\p{S}]+/gu, ''));
  for (const character of characters)
    expect(pairsIn(`${character}港`).length, character).toBe(/[^\p{ASCII}\s\p{P}\p{S}]/u.test(character) ? 1 : 0);
});

it('what is usual is read as anything else is', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(...'港湾がノー々aZ09 、。「」『』・〜—!?-_'), fc.constantFrom(...USUAL)),
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, (title) => {
      // One letter that is not usual, apart from the others by a sign.
      const unusual = `${title}。é`;
      expect(wordingOf(unusual)).toBe(`${wordingOf(title)}é`);
      expect([...pairsIn(unusual)]).toEqual([...pairsIn(title)]);
    }),
    { numRuns: lawRuns(20_000) },
  );
});

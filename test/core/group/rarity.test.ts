import fc from 'fast-check';
import { expect, it } from 'vitest';
import { featuresOf, type Features } from '../../../src/core/group/features.ts';
import { productsIn } from '../../../src/core/group/products.ts';
import { weighedWords, type WordTable } from '../../../src/core/group/rarity.ts';
import { writeShared } from '../../../src/core/group/shared-words.ts';
import type { Entry } from '../../../src/model.ts';
import { lawRuns } from '../../counts.ts';

const blank = featuresOf({ link: { url: 'https://example.com/', savedAt: '2025-04-01T00:00:00Z' } } as Entry, '');
const someWords = fc.uniqueArray(fc.constantFrom(...'いろはにほへとちりぬる'), { maxLength: 9 });
const someTitles = fc.array(someWords, { minLength: 1, maxLength: 8 });

/** The plain way: texts in Maps. */
function plainWeights(
  titles: readonly (readonly string[])[],
  expected: number,
): readonly ReadonlyMap<string, number>[] {
  const having = (word: string): number => titles.filter((words) => words.includes(word)).length;
  const weight = (word: string): number => Math.max(0, Math.log((titles.length + 100) / (having(word) + expected)));
  return titles.map((words) => new Map(words.map((word) => [word, weight(word)])));
}

function plainProduct(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const [fewer, more] = one.size > other.size ? [other, one] : [one, other];
  return [...fewer].reduce((sum, [word, weight]) => (more.has(word) ? sum + weight * weight : sum), 0);
}

function weightsOf({ starts, weights }: WordTable, title: number): readonly number[] {
  return [...weights.subarray(starts[title], starts[title + 1])];
}

it('weighs the words of titles, and what two share, as texts in Maps do', () => {
  fc.assert(
    fc.property(someTitles, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 20 }), (titles, asked) => {
      const { pairs, lengths } = weighedWords(titles.map((words): Features => ({ ...blank, pairs: words })));
      const plain = plainWeights(titles, 3);
      for (const [title, words] of plain.entries()) {
        expect(weightsOf(pairs, title)).toEqual([...words.values()]);
        expect(lengths.pairs[title]).toBe(Math.hypot(...words.values()));
      }
      const product = productsIn(pairs);
      for (const [first, second] of asked) {
        const [one, other] = [first % titles.length, second % titles.length];
        const [its, others] = [plain[one] ?? new Map<string, number>(), plain[other] ?? new Map<string, number>()];
        // Exactly: what is as likely as something else must stay so.
        expect(product(one, other)).toBe(plainProduct(its, others));
        const shared = new Float64Array(10);
        const end = writeShared(pairs, one, other, shared);
        expect([...shared.subarray(0, end)]).toEqual(
          [...its].filter(([word]) => others.has(word)).map(([, weight]) => weight),
        );
      }
    }),
    { numRuns: lawRuns(2_000) },
  );
});

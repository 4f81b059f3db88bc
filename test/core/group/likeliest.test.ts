import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromLargest, likeliestFirst } from '../../../src/core/group/likeliest.ts';
import { lawRuns } from '../../counts.ts';

// Few different ones, so that many are equal.
const someNumbers = fc.array(fc.oneof(fc.constantFrom(-1, 0, 0.5, 3), fc.double({ noNaN: true })), { maxLength: 60 });

it('stands numbers from the largest down, of equals the first before the others, as a sort by function does', () => {
  fc.assert(
    fc.property(someNumbers, (numbers) => {
      const plain = [...numbers.keys()].sort((one, other) => {
        const [a, b] = [numbers[one] ?? 0, numbers[other] ?? 0];
        return a === b ? one - other : b - a;
      });
      expect([...fromLargest(new Float64Array(numbers))]).toEqual(plain);
    }),
    { numRuns: lawRuns(2_000) },
  );
});

it('tells of each pair who was saved later', () => {
  const likenesses = {
    starts: new Int32Array([0, 0, 1, 3]),
    to: new Int32Array([0, 0, 1]),
    odds: new Float64Array([1, 2, 1]),
  };
  const { from, to, odds } = likeliestFirst(likenesses);
  expect([[...from], [...to], [...odds]]).toEqual([
    [2, 1, 2],
    [0, 0, 1],
    [2, 1, 1],
  ]);
});

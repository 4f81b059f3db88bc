import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../../../src/io/files/sum.ts';

const LONGEST_SHORT = 32_768;
const SIZES = [0, 1, 3, 4, 5, 1000, LONGEST_SHORT, LONGEST_SHORT + 1, 40_000];
const bytesOf = (size: number): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, at) => (at * 7 + (at >> 8)) & 0xff));

describe('a sum of bytes', () => {
  it('is of the bytes, wherever in memory they stand, and of a text in UTF-8', () => {
    for (const size of SIZES) {
      const bytes = bytesOf(size);
      for (const at of [0, 1, 2, 3]) {
        const moved = Buffer.concat([Buffer.alloc(at), bytes, Buffer.from('behind')]).subarray(at, at + size);
        expect(sumOf(moved), `${size} at ${at}`).toBe(sumOf(bytes));
      }
    }
    expect(sumOf('字')).toBe(sumOf(Buffer.from('字')));
  });

  it('tells a change of any one bit, and of the length', () => {
    for (const size of SIZES.filter((one) => one > 0)) {
      const bytes = bytesOf(size);
      const before = sumOf(bytes);
      expect(sumOf(bytes.subarray(1))).not.toBe(before);
      expect(sumOf(Buffer.concat([bytes, Buffer.alloc(1)]))).not.toBe(before);
      const places = [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1, size >> 1];
      for (const at of new Set(places.filter((one) => one >= 0 && one < size)))
        for (let bit = 0; bit < 8; bit += 1) {
          const changed = Buffer.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ (1 << bit);
          expect(sumOf(changed), `bit ${bit} of byte ${at} of ${size}`).not.toBe(before);
        }
    }
  });

  it('tells bytes that have changed their places, and a bit that has turned in two of them', () => {
    const bytes = fc.uint8Array({ minLength: 8, maxLength: 64 });
    fc.assert(
      fc.property(bytes, fc.nat(63), fc.nat(63), fc.nat(7), (given, one, other, bit) => {
        const [first, second] = [one % given.length, other % given.length];
        const turned = Buffer.from(given);
        for (const at of new Set([first, second])) turned[at] = (turned[at] ?? 0) ^ (1 << bit);
        expect(sumOf(turned)).not.toBe(sumOf(given));
        const swapped = Buffer.from(given);
        [swapped[first], swapped[second]] = [given[second] ?? 0, given[first] ?? 0];
        if (!swapped.equals(given)) expect(sumOf(swapped)).not.toBe(sumOf(given));
      }),
    );
  });
});

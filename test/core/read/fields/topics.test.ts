import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicsIn, topicsOf } from '../../../../src/core/read/fields/summary/described.ts';
import { lawRuns } from '../../../counts.ts';

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', '7', ' ', '.', 'A', '漢', '字', 'カ', 'ー', 'ひ', '、', 'ﾅ', 'Ａ'),
  maxLength: 40,
});

describe('what a text is about', () => {
  it.each([true, false])('is found in it as it is listed of it (Japanese: %s)', (japanese) => {
    fc.assert(
      fc.property(letters, letters, (text, other) => {
        const [listed, found] = [topicsOf(text, japanese), topicsIn(text, japanese)];
        expect(found.none).toBe(listed.size === 0);
        for (const topic of [...listed, ...topicsOf(other, japanese)])
          expect(found.has(topic), topic).toBe(listed.has(topic));
      }),
      { numRuns: lawRuns(2000) },
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortened } from '../../../src/core/text/shortened.ts';

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

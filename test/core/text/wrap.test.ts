import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { width } from '../../../src/core/text/width.ts';
import { wrapped } from '../../../src/core/text/wrap.ts';

const words = fc.string({ unit: fc.constantFrom(...'ab -漢字かな。、（）「」') });

describe('wrapped text', () => {
  it('loses nothing but white space at the breaks', () => {
    const bare = (text: string): string => text.replaceAll(/\s/gu, '');
    fc.assert(
      fc.property(words, fc.nat(40), (text, columns) => {
        expect(bare(wrapped(text, columns))).toBe(bare(text));
      }),
    );
  });

  it('begins no line with a closing mark', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[漢あ][漢字かな。、）」]{0,60}$/u), (text) => {
        for (const line of wrapped(text, 20).split('\n')) expect(line).not.toMatch(/^[。、）」]/u);
      }),
    );
  });

  it('fits the columns where the pieces do', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[漢字a-c ]{0,80}$/u), (text) => {
        const short = text.replaceAll(/[a-c]{10,}/gu, 'abc');
        for (const line of wrapped(short, 20).split('\n')) expect(width(line)).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('breaks between words, and Japanese anywhere but before 。', () => {
    expect(wrapped('one two three', 8)).toBe('one two\nthree');
    expect(wrapped('今月の記事を読む。そして', 16)).toBe('今月の記事を読\nむ。そして');
  });
});

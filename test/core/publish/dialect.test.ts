import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import {
  backslashed,
  COMMONMARK_ESCAPES,
  NEUTRAL,
  NO_GUILLEMETS,
  NO_SMART_SIGNS,
  replaced,
} from '../../../src/core/publish/dialect.ts';
import { lawRuns } from '../../counts.ts';

const markdown = new MarkdownIt();
const shown = (text: string): string =>
  markdown
    .renderInline(text)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('what is written for a literal sign', () => {
  it('is shown as the sign by CommonMark: for every sign that it escapes, and for no other', () => {
    expect([...COMMONMARK_ESCAPES].filter((sign) => shown(`\\${sign}`) !== sign)).toEqual([]);
    const ascii = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at));
    expect(ascii.filter((sign) => shown(`\\${sign}`) === sign).join('')).toBe(COMMONMARK_ESCAPES);
  });

  it('has a backslash in front of each character, also of one that takes two code units', () => {
    expect(backslashed('-.𠮷')).toBe('\\-\\.\\𠮷');
    expect(backslashed('')).toBe('');
  });

  it('says the same words to a reader of CommonMark', () => {
    const text = fc.array(fc.constantFrom('"', "'", '-', '--', '...', '<', '>>', '語', ' ', 'a'), { maxLength: 20 });
    fc.assert(
      fc.property(text, (pieces) => {
        const words = `語${pieces.join('')}語`;
        const put = replaced(words, [...NO_SMART_SIGNS, ...NO_GUILLEMETS]);
        expect(shown(put)).toBe(words);
        expect(put).not.toMatch(/(?<!\\)(?:["'<]|--|\.{3}|>>)/u);
      }),
      { numRuns: lawRuns(500) },
    );
  });
});

describe('replacements', () => {
  it('are made one after the other, everywhere, by a text or what makes one', () => {
    const put = [
      { find: /a/gu, put: 'b' },
      { find: /b+/gu, put: (found: string) => `${found.length}` },
    ];
    expect(replaced('aab-a', put)).toBe('3-1');
  });

  it('in a neutral dialect are none', () => {
    for (const list of [NEUTRAL.literal, NEUTRAL.lineStart, NEUTRAL.own, NEUTRAL.destination])
      expect(replaced('"a" -- <b> ...', list)).toBe('"a" -- <b> ...');
  });
});

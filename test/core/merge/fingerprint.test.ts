import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareLine, findGenerated, fingerprintOf, withoutBlankEnd } from '../../../src/core/merge/fingerprint.ts';
import { wholeLines } from '../../../src/core/text/whole-lines.ts';

const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `${at}`);

describe('a fingerprint', () => {
  it('is twelve digits of the SHA-256 of the lines, and their number', () => {
    expect(fingerprintOf(['題', '', '引用'])).toEqual({
      hash: createHash('sha256').update('題\n\n引用').digest('hex').slice(0, 12),
      lines: 3,
    });
    expect(fingerprintOf([])).toEqual({ hash: 'e3b0c44298fc', lines: 0 });
  });

  it('finds its lines wherever they stand together, the first of them', () => {
    const line = fc.constantFrom('a', 'b');
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.array(line, { maxLength: 3 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, generated, lineEnd) => {
          const at = Array.from({ length: lines.length + 1 }, (_, start) => start).find(
            (start) =>
              start + generated.length <= lines.length &&
              lines.slice(start, start + generated.length).join() === generated.join(),
          );
          expect(
            findGenerated(
              lines.map((one) => one + lineEnd),
              fingerprintOf(generated),
            ),
          ).toBe(at ?? null);
        },
      ),
    );
  });

  it('is not looked for in more than some 50,000 lines hashed', () => {
    const needle = numbered(1000);
    const at = (start: number): number | null =>
      findGenerated([...Array.from({ length: start }, () => 'x'), ...needle, 'y'], fingerprintOf(needle));
    expect([at(0), at(51), at(52)]).toEqual([0, 51, null]);
  });
});

describe('lines', () => {
  it.each([
    ['a\n', 'a'],
    ['a\r\n', 'a'],
    ['a\r', 'a'],
    ['a', 'a'],
    ['\n', ''],
    ['a\rb\n', 'a\rb'],
    ['a\n\n', 'a\n'],
    ['a\r\r\n', 'a\r'],
  ])('%j is bare as %j', (line, bare) => {
    expect(bareLine(line)).toBe(bare);
  });

  it.each([
    [['a', '', ' \r\n'], ['a']],
    [
      ['', 'a', '', 'b'],
      ['', 'a', '', 'b'],
    ],
    [['', '  '], []],
    [[], []],
  ])('%j without its blank end is %j', (lines, rest) => {
    expect(withoutBlankEnd(lines)).toEqual(rest);
  });

  it('are cut behind each newline, and make the text again', () => {
    expect(wholeLines('a\n\r\n\u2028b')).toEqual(['a\n', '\r\n', '\u2028b']);
    expect(wholeLines('')).toEqual([]);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u2028') }),
        (text) =>
          wholeLines(text).join('') === text &&
          wholeLines(text)
            .slice(0, -1)
            .every((line) => line.endsWith('\n')),
      ),
    );
  });
});

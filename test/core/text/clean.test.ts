import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLines, cleanText, cleanWords } from '../../../src/core/text/clean.ts';
import { escapeUnwanted, UNWANTED, withoutUnwanted } from '../../../src/core/text/unwanted.ts';
import { hostileText } from '../../laws/hostile.ts';

const text = fc.oneof(hostileText, fc.string({ unit: 'binary' }));

describe('clean text', () => {
  it('is one line without what nobody needs, and clean already', () =>
    fc.assert(
      fc.property(text, (given) => {
        const clean = cleanText(given);
        expect(clean).not.toMatch(UNWANTED);
        expect(clean).not.toMatch(/^\s|\s$| {2}|[^\S \u3000]/u);
        expect(clean).not.toMatch(/\p{Surrogate}/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    ));

  it('is the same for what is looked at quickly, and for what is not', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '港', 'ー', '！', '～', '「', ' ', '\u3000', '\u200b', '\t')),
        (parts) => void expect(cleanText(parts.join(''))).toBe(cleanLines(parts.join(''))),
      ),
    ));

  it('by lines is the same, line by line', () =>
    fc.assert(
      fc.property(text, (given) => {
        const lines = cleanLines(given).split('\n');
        expect(lines.map(cleanText)).toEqual(lines);
        expect(cleanLines(lines.join('\r\n'))).toBe(lines.join('\n'));
        expect([lines[0], lines.at(-1)].every((line) => line !== '' || lines.length === 1)).toBe(true);
      }),
    ));

  it('of the author keep all white space before and between them', () =>
    fc.assert(
      fc.property(text, (given) => {
        const words = cleanWords(given);
        expect(words).not.toMatch(UNWANTED);
        expect(words).not.toMatch(/^\n|\s$/u);
        expect(cleanWords(words)).toBe(words);
        expect(cleanWords(words.replaceAll('\n', '\r\n'))).toBe(words);
        // Nothing is lost but lines of which nothing can be seen, and what stands after the last word.
        const seen = withoutUnwanted(given)
          .split('\n')
          .map((line) => (cleanText(line) === '' ? '' : line));
        expect(words).toBe(seen.join('\n').replace(/^\n*/u, '').trimEnd());
      }),
    ));

  it.each([
    '　字下げした段落！　次の文。',
    '- 一\n  - 二\n    1. 三',
    '手順は  \nこう。',
    '    $ curl -I\n\tcode',
    '一\n\n\n二',
  ])('of the author stay as they are: %j', (words) => {
    expect(cleanWords(`\n${words} \n \n`)).toBe(words);
  });

  it.each(['葛\u{e0100}飾区', '👨\u200d👩\u200d👧', 'می\u200cخواهم', '☎\ufe0f', 'か\u3099', '\u{20bb7}野家'])(
    'keeps %s',
    (word) => {
      expect(cleanText(word)).toBe(word);
      expect(withoutUnwanted(word)).toBe(word);
    },
  );

  it.each([
    '\u0000',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u009b',
    '\u00ad',
    '\u061c',
    '\u180e',
    '\u200b',
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202e',
    '\u2060',
    '\u2066',
    '\u2069',
    '\u206f',
    '\ufdd0',
    '\ufeff',
    '\u034f',
    '\u115f',
    '\u1160',
    '\u17b5',
    '\u3164',
    '\uffa0',
    '\ufff0',
    '\ufff9',
    '\ufffe',
    '\uffff',
    '\u{e0001}',
    '\u{e007f}',
    '\u{e00ff}',
    '\u{e01f0}',
  ])('drops U+%j', (character) => {
    expect(cleanText(`あ${character}い`)).toBe('あい');
  });

  it.each(['\u200d', '\ufe0f', '\u{e0100}', '\u200c \u200d', '\u2800', '\u3164\u115f', '\u180b'])(
    'is nothing where nothing can be seen: %j',
    (given) => {
      expect(cleanText(given)).toBe('');
      expect(cleanLines(`${given}\nあ\n${given}\n${given}`)).toBe('あ');
    },
  );

  it('keeps the full-width space between two Japanese sentences, and none around the line', () => {
    expect(cleanText('　すごい！　次の  文\t。　')).toBe('すごい！　次の 文 。');
  });

  it('has U+FFFD for half a pair, and a newline for every line end', () => {
    expect(withoutUnwanted('\ud800a\udc00\r\nb\rc\u2028d\u2029e')).toBe('\ufffda\ufffd\nb\nc\nd\ne');
  });
});

it('JSON with escapes is the same value, and obeyed by nobody', () =>
  fc.assert(
    fc.property(text, (given) => {
      const json = escapeUnwanted(JSON.stringify(given));
      expect(json).not.toMatch(UNWANTED);
      expect(JSON.parse(json)).toBe(given);
    }),
  ));

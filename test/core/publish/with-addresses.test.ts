import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksIn } from '../../../src/core/markdown/links.ts';
import { withAddresses } from '../../../src/core/publish/with-addresses.ts';
import { lawRuns } from '../../counts.ts';

describe('bare addresses in the author’s paragraphs', () => {
  it.each([
    ['詳しくはhttps://a.example/bを見る。', '詳しくは<https://a.example/b>を見る。'],
    ['**https://a.example/b**を見る', '[**https://a.example/b**](<https://a.example/b>)を見る'],
    ['見て!**https://a.example/b**を', '見て!**https://a.example/b**を'],
    ['**重要**https://a.example/b**続き**', '**重要**https://a.example/b**続き**'],
    ['見る~~https://a.example/b~~。', '見る~~<https://a.example/b>~~。'],
    ['__https://a.example/b_c__、次へ', '__<https://a.example/b_c>__、次へ'],
    ['（https://a.example/b）。', '（<https://a.example/b>）。'],
    ['見る https://a.example/b。次へ', '見る <https://a.example/b>。次へ'],
    ['https://a.example/a_(b)、次へ', '<https://a.example/a_(b)>、次へ'],
    // The address may go on, or an engine reads it right as it is.
    ['https://a.example/wiki/標的型攻撃 を読む', 'https://a.example/wiki/標的型攻撃 を読む'],
    ['https://a.example/wiki/ひらがな', 'https://a.example/wiki/ひらがな'],
    ['見る https://a.example/b と', '見る https://a.example/b と'],
    ['https://a.example/b', 'https://a.example/b'],
    ['`見るhttps://a.example/b。`', '`見るhttps://a.example/b。`'],
    ['[題](https://a.example/b)。', '[題](https://a.example/b)。'],
    ['見る<https://a.example/b>。', '見る<https://a.example/b>。'],
    ['[https://a.example/b:embed:cite]', '[https://a.example/b:embed:cite]'],
    ['見るhttps\\://a.example/b。', '見るhttps\\://a.example/b。'],
  ])('%s', (line, expected) => {
    expect(withAddresses(line, 'glued')).toBe(expected);
    expect(withAddresses(line, 'none')).toBe(line);
  });

  it('are all marked where the engine links none', () => {
    expect(withAddresses('見る https://a.example/b と', 'all')).toBe('見る <https://a.example/b> と');
    expect(withAddresses('https://a.example/b', 'all')).toBe('<https://a.example/b>');
  });

  it('lead where they led, and no other sign of the line changes', () => {
    const pieces = fc.constantFrom(
      'https://a.example/b',
      'http://a.example/x?y=1&z=2',
      '語',
      'を',
      '。',
      ' ',
      '（',
      '）',
    );
    const marks = fc.constantFrom('`', '[題](https://a.example/c)', '<https://a.example/d>', '*', '\\', '!', '/', '日');
    const line = fc.array(fc.oneof(pieces, marks), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(line, fc.constantFrom('glued' as const, 'all' as const), (given, which) => {
        const written = withAddresses(given, which);
        const urls = (text: string): readonly string[] => linksIn(text).map(({ url }) => url);
        expect(urls(written)).toEqual(urls(given));
        // In emphasis an address becomes a link whose words it is.
        const unlinked = written.replaceAll(/\[(\*+)([^\]*]+)\1\]\(<\2>\)/gu, '$1$2$1');
        expect(unlinked.replaceAll(/[<>]/gu, '')).toBe(given.replaceAll(/[<>]/gu, ''));
        expect(withAddresses(written, which)).toBe(written);
      }),
      { numRuns: lawRuns(2_000) },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageLinks } from '../../../../src/core/sources/shapes/message-links.ts';

const A = 'https://a.example/1';
const B = 'https://b.example/2';
const C = 'https://c.example/3';
const notesOf = (...lines: readonly string[]): readonly string[] =>
  messageLinks(lines.join('\n'), true).map(({ note }) => note);

describe('the words of a message', () => {
  it('about one link are all of it', () => {
    expect(notesOf('前置き。', '', `${A} 図がいい`, '', '終わり。')).toEqual(['前置き。\n\n図がいい\n\n終わり。']);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['in the lines of the links', [`${A} 図がいい`, `- 手順が詳しい ${B}`], ['図がいい', '手順が詳しい']],
    ['below each', [A, '図がいい', B, '手順が詳しい', '長いけれど'], ['図がいい', '手順が詳しい\n長いけれど']],
    ['above each', ['図がいい', A, '手順が詳しい', B], ['図がいい', '手順が詳しい']],
    ['in paragraphs', ['図がいい', A, '', B, '手順が詳しい'], ['図がいい', '手順が詳しい']],
    ['below each, parted by blank lines', [A, '', '図がいい', '', B, '', '手順が詳しい'], ['図がいい', '手順が詳しい']],
    ['above each, parted by blank lines', ['図がいい', '', A, '', '手順が詳しい', '', B], ['図がいい', '手順が詳しい']],
    ['above all', ['パスキーの話', A, B, C], ['パスキーの話', '', '']],
    ['above all, and beside one', ['パスキーの話', A, `${B} 手順が詳しい`], ['パスキーの話', '手順が詳しい']],
    ['above all, and below each', ['まとめ', A, '図がいい', B, '手順が詳しい'], ['まとめ\n図がいい', '手順が詳しい']],
    ['behind all, parted by a blank line', [A, `${B} 手順が詳しい`, '', 'あとで読む'], ['あとで読む', '手順が詳しい']],
    ['about two in one line', [`${A} と ${B} を比べたい`, C], ['を比べたい', '', '']],
    ['below what it quotes', [A, '> 他人のことば', '図がいい', B], ['図がいい', '']],
    ['numbered', [`1. ${A}`, `2. ${B} 手順が詳しい`], ['', '手順が詳しい']],
  ])('about several, %s', (_, lines, notes) => {
    expect(notesOf(...lines)).toEqual(notes);
  });

  it('are nobody’s where another wrote it', () => {
    expect(messageLinks(`${A} 図がいい\n${B}`, false).map(({ note }) => note)).toEqual(['', '']);
  });

  it('are given once each, and none is lost', () => {
    const words = fc.constantFrom('甲', '乙', '丙', '丁').map((word) => `${word}のことば。`);
    const line = fc.oneof(
      fc.constantFrom('', A, B, C, `[題](${A})`),
      words,
      fc.tuple(fc.constantFrom(A, B, C), words).map(([url, said]) => `${url} ${said}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 9 }), (lines) => {
        const said = lines.flatMap((one) => one.match(/[甲乙丙丁]のことば。/gu) ?? []).toSorted();
        const given = notesOf(...lines).flatMap((one) => one.match(/[甲乙丙丁]のことば。/gu) ?? []);
        if (lines.some((one) => one.includes('https:'))) expect(given.toSorted()).toEqual(said);
      }),
    );
  });
});

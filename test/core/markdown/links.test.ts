import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlinesOf } from '../../../src/core/markdown/inline.ts';
import { linksIn } from '../../../src/core/markdown/links.ts';

const urls = (markdown: string): readonly string[] => linksIn(markdown).map(({ url }) => url);

describe('the pieces of a line', () => {
  const signs = fc.string({
    unit: fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '!',
      '\\',
      '`',
      '<',
      '>',
      '&',
      'a',
      ' ',
      '"',
      "'",
      'https://a.example/',
      '日',
      '&amp;',
      '<b>',
    ),
    maxLength: 40,
  });

  it('give the line again', () =>
    fc.assert(
      fc.property(signs, (line) => {
        const pieces = inlinesOf(line).map(({ text }) => text);
        expect(pieces.join('')).toBe(line);
      }),
    ));
});

describe('the links of a Markdown text', () => {
  it.each([
    ['[題](https://a.example/x)', ['https://a.example/x']],
    ['## 続報: [題\\]](https://a.example/x_(y) "題")（PDF）', ['https://a.example/x_(y)']],
    ['[題](<https://a.example/x y>)', ['https://a.example/x y']],
    ['[a&b](https://a.example/?a=1&amp;b=2)', ['https://a.example/?a=1&b=2']],
    ['詳細はhttps://a.example/bを見る。', ['https://a.example/b']],
    ['（https://a.example/b）。次 https://a.example/c.', ['https://a.example/b', 'https://a.example/c']],
    ['<https://a.example/日本語>', ['https://a.example/日本語']],
    ['[https://a.example/b:embed:cite]', ['https://a.example/b']],
    ['[https://a.example/b:title]', ['https://a.example/b']],
    ['@[card](https://a.example/b)', ['https://a.example/b']],
    ['<a class="x" href="https://a.example/?a=1&amp;b=2">題</a>', ['https://a.example/?a=1&b=2']],
    ['[1]: https://a.example/b "題"', ['https://a.example/b']],
    ['[![絵](https://a.example/i.png)](https://a.example/b)', ['https://a.example/b']],
    ['`https://a.example/b` https\\://a.example/c', []],
    ['```\nhttps://a.example/b\n```', []],
    ['![絵](https://a.example/i.png) [題](/b) [題] (https)', []],
    ['[a [題](https://a.example/b) c](https://a.example/d)', ['https://a.example/b', 'https://a.example/d']],
  ])('of %s', (markdown, expected) => expect(urls(markdown)).toEqual(expected));

  it('say where they stand', () => {
    const text = '前\n[題](https://a.example/b)と https://a.example/c\n';
    expect(linksIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      '[題](https://a.example/b)',
      'https://a.example/c',
    ]);
  });
});

it('ends a bare address before the marks of emphasis that stand in front of it too', () => {
  expect(urls('**https://a.example/x**を見る')).toEqual(['https://a.example/x']);
  expect(urls('見る~~https://a.example/x.~~')).toEqual(['https://a.example/x']);
  expect(urls('https://a.example/x_ と https://a.example/y*')).toEqual([
    'https://a.example/x_',
    'https://a.example/y*',
  ]);
});

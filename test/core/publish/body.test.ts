import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inDialect } from '../../../src/core/publish/body.ts';
import { COMMONMARK_ESCAPES, NEUTRAL, type Dialect } from '../../../src/core/publish/dialect.ts';
import { lawRuns } from '../../counts.ts';

/** An engine that takes no backslash before `@`, sets `--` otherwise, and reads `|` in addresses. */
const ODD: Dialect = {
  escapes: [...COMMONMARK_ESCAPES].filter((sign) => sign !== '@').join(''),
  instead: { '@': '&#64;', '\\': '&#92;' },
  literal: [{ find: /-{2}/gu, put: '\\-\\-' }],
  lineStart: [{ find: /^:/gu, put: '\\:' }],
  own: [{ find: /%/gu, put: '%%' }],
  addresses: 'none',
  destination: [{ find: /\|/gu, put: '%7C' }],
};

const line = fc
  .array(fc.constantFrom('語', '\\@', '\\*', '--', ' ', '`--`', '[a--b](https://a.example/|)', '<b>', '%', ':'), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));
const lines = fc.array(
  fc
    .tuple(fc.constantFrom('', '> ', '# ', '- ', '    ', '```', '> ```', '==='), line)
    .map(([mark, text]) => mark + text),
  { maxLength: 10 },
);

describe('the body in a dialect', () => {
  it('is as it was where the engine reads as CommonMark does', () => {
    fc.assert(
      fc.property(lines, (given) => {
        expect(inDialect(given, NEUTRAL)).toEqual(given);
      }),
      { numRuns: lawRuns(500) },
    );
  });

  it('has as many lines, and the author’s paragraphs without a link, an escape or what would lose words as he wrote them', () => {
    const own = fc.array(fc.constantFrom('語', '--', ' ', '`--`', ':', '@', '**太**'), { maxLength: 8 });
    fc.assert(
      fc.property(own, (pieces) => {
        const text = `私${pieces.join('')}`;
        expect(inDialect([text, '', '続き'], ODD)).toEqual([text, '', '続き']);
      }),
      { numRuns: lawRuns(500) },
    );
    fc.assert(
      fc.property(lines, (given) => {
        expect(inDialect(given, ODD)).toHaveLength(given.length);
      }),
    );
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['a heading', ['## 一--二 \\@'], ['## 一\\-\\-二 &#64;']],
    ['a heading with an id of its own', ['# 一--二 {#a--b}'], ['# 一\\-\\-二 {#a--b}']],
    ['a heading on two lines', ['一--二', '==='], ['一\\-\\-二', '===']],
    ['a line above a rule of a list', ['- 一--二', '---'], ['- 一--二', '---']],
    ['a quotation', ['> 一--二'], ['> 一\\-\\-二']],
    ['a quotation in a quotation', ['> > :一'], ['> > \\:一']],
    ['a list in a quotation', ['> - :一--二'], ['> - \\:一\\-\\-二']],
    ['a heading in a quotation', ['> ## :一'], ['> ## \\:一']],
    ['the author’s words', ['一--二 :三 %'], ['一--二 :三 %%']],
    ['an escape in the author’s words', ['一\\@二\\*'], ['一&#64;二\\*']],
    ['a backslash at the end', ['> 一\\\\'], ['> 一&#92;']],
    [
      'a link in the author’s words',
      ['見よ [一--二](https://a.example/a|b) --'],
      ['見よ [一\\-\\-二](https://a.example/a%7Cb) --'],
    ],
    ['code', ['> 一 `a--b`'], ['> 一 `a--b`']],
    ['fenced code', ['```', '# 一--二 \\@', '```'], ['```', '# 一--二 \\@', '```']],
    ['indented code', ['', '    # 一--二'], ['', '    # 一--二']],
    [
      'fenced code in a quotation',
      ['> ```', '> 一--二', '> ```', '> 三--四'],
      ['> ```', '> 一--二', '> ```', '> 三\\-\\-四'],
    ],
    ['a fence in a quotation that ends with it', ['> ```', '', '> 三--四'], ['> ```', '', '> 三\\-\\-四']],
    ['a longer fence in a quotation', ['> ````', '> ```', '> 一--', '> ````'], ['> ````', '> ```', '> 一--', '> ````']],
    ['a block of HTML', ['<div>', '一--二 \\@', '</div>'], ['<div>', '一--二 \\@', '</div>']],
  ])('writes %s so that it is shown as it is', (_, given, written) => {
    expect(inDialect(given, ODD)).toEqual(written);
  });

  it('writes a sign that no escape helps as it stands', () => {
    expect(inDialect(['> 一\\@'], { ...ODD, instead: {} })).toEqual(['> 一@']);
  });
});

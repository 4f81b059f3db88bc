import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commentText,
  commentUrl,
  destination,
  markdownLine,
  markdownText,
  ownWords,
  quotation,
} from '../../../src/core/render/escape.ts';
import { yamlKey, yamlScalar } from '../../../src/core/render/yaml.ts';
import { lawRuns } from '../../counts.ts';

// Which characters have to be escaped is the laws' business (test/laws/output-*.test.ts); here is what must not be.
describe('text in a line', () => {
  it.each([
    'CVE-2025-1234 (RCE): foo',
    '【速報】Q&A、AT&T、R&D &co &',
    '10. 番号ではない題 - 続き + 3 = 4',
    '#StopRansomware: Medusa',
    'C# と F#、50% 引き、"引用" \'単\' ! ? ; , . / @user a/b^c',
    '葛\u{e0100}飾区 👨\u200d👩\u200d👧 ☎\ufe0f',
    '}{ではない } の題',
    'http の話、www の話、ftp の話',
  ])('%s stays as it is', (text) => {
    expect(markdownText(text).replaceAll('\\{', '{')).toBe(text);
  });

  it.each([
    ['a_b *c* [d] <e> ~f~ |g| $h$ `i` \\', 'a\\_b \\*c\\* \\[d\\] \\<e\\> \\~f\\~ \\|g\\| \\$h\\$ \\`i\\` \\\\'],
    ['&amp; &#60; &copy; &copy', '&amp;amp; &amp;#60; &amp;copy; &copy'],
    ['{{ x }} {% y %} {{< z >}} {', '&#123;&#123; x }} &#123;% y %} &#123;&#123;\\< z \\>}} &#123;'],
    ['{: .a} {b}', '\\{: .a} \\{b}'],
    [
      'https://a.example/x と www.b.example と c@d.example',
      'https\\://a.example/x と www\\.b.example と c&#64;d.example',
    ],
    ['題 ##', '題 \\##'],
    ['題 ((脚注))', '題 (&#40;脚注))'],
    [' 前\u3000後\n次\u0007 ', '前　後 次'],
  ])('%j is written %j', (text, written) => {
    expect(markdownText(text)).toBe(written);
  });
});

describe('text at the start of a line', () => {
  it.each([
    ['# 題', '\\# 題'],
    ['- 項目', '\\- 項目'],
    ['+', '\\+'],
    ['===', '\\==='],
    [':::message', '\\:::message'],
    ['^', '\\^'],
    ['1. 一', '1\\. 一'],
    ['2025) 年', '2025\\) 年'],
    ['1.5 倍', '1.5 倍'],
    ['2025年', '2025年'],
    ['あ - い', 'あ - い'],
  ])('%j is written %j', (text, written) => {
    expect(markdownLine(text)).toBe(written);
  });

  it('is every line of a quotation; blank ones keep it together', () => {
    expect(quotation('\n一行目\n\n# 二行目 \r\n')).toBe('> 一行目\n>\n> \\# 二行目');
  });
});

describe("the author's own words", () => {
  it('stay Markdown, but no marker of ours', () => {
    expect(ownWords('**強く** [思う](https://a.example) <!-- 覚え書き -->')).toBe(
      '**強く** [思う](https://a.example) <!-- 覚え書き -->',
    );
    expect(ownWords('<!--roundup 覚え書き -->')).toBe('&lt;!--roundup 覚え書き -->');
    expect(ownWords('<!--  Roundup 0123456789ab+3 #end -->')).toBe('&lt;!--  Roundup 0123456789ab\\+3 #end -->');
  });
});

describe('a destination', () => {
  it.each([
    ['https://ja.wikipedia.org/wiki/Foo_(bar)?a=1&b=2#x', 'https://ja.wikipedia.org/wiki/Foo_%28bar%29?a=1&b=2#x'],
    ['https://a.example/~user/日本語', 'https://a.example/~user/%E6%97%A5%E6%9C%AC%E8%AA%9E'],
    ['https://a.example/?q=1&copy;=2&copy=3&#60', 'https://a.example/?q=1&amp;copy;=2&copy=3&amp;#60'],
    ['https://a.example/100%?%zz', 'https://a.example/100%25?%25zz'],
    ['http://[2001:db8::1]:8080/[x]', 'http://[2001:db8::1]:8080/%5Bx%5D'],
    ['/about us/(1)', '/about%20us/%281%29'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['javascript:alert(1)', '#javascript%3Aalert%281%29'],
    ['JaVaScRiPt:alert(1)', '#javascript%3Aalert%281%29'],
    ['data:text/html,<b>', '#data%3Atext%2Fhtml%2C%3Cb%3E'],
    ['\ud800 x', '%EF%BF%BD%20x'],
  ])('%s is written %s', (url, written) => {
    expect(destination(url)).toBe(written);
  });
});

describe('a comment', () => {
  it.each([
    ['a -- b --> c <!-- d', 'a ‐‐ b ‐‐＞ c ＜!‐‐ d'],
    ['{{ x }} {% y {', '｛｛ x }} ｛% y ｛'],
    ['roundup 0123456789ab+3 #end', '・roundup 0123456789ab＋3 #end'],
    ['新緑、立夏 (a-b) & "c"', '新緑、立夏 (a-b) & "c"'],
  ])('of %j is %j', (text, written) => {
    expect(commentText(text)).toBe(written);
  });

  it('has URLs without two hyphens', () => {
    expect(commentUrl('https://a.example/?u=a--b---c')).toBe('https://a.example/?u=a-%2Db-%2D-c');
  });
});

describe('front matter', () => {
  it.each<[unknown, string]>([
    ['a: "b" # c', '"a: \\"b\\" # c"'],
    [['a', { b: true }], '["a",{"b":true}]'],
    ['{{ x }} {% y %} {z}', '"\\u007b\\u007b x }} \\u007b% y %} {z}"'],
    [{ a: {}, b: { c: '\u0085\u202e' } }, '{"a":{},"b":{"c":"\\u0085\\u202e"}}'],
    [undefined, 'null'],
    [1.5, '1.5'],
  ])('has %j as %s', (value, written) => {
    expect(yamlScalar(value)).toBe(written);
  });

  it.each([
    ['title', 'title'],
    ['pub-date', 'pub-date'],
    ['yes', '"yes"'],
    ['season', 'season'],
    ['noindex', 'noindex'],
    ['日付', '"日付"'],
    ['a b', '"a b"'],
    ['1', '"1"'],
  ])('has the key %s as %s', (key, written) => {
    expect(yamlKey(key)).toBe(written);
  });
});

describe('a fifth of a megabyte of anything', () => {
  const pieces = [
    '#',
    ' #',
    '<!--',
    '<!-- ',
    '<!--\n',
    'roundup ',
    'roundup abcd+',
    '{',
    '}',
    '{{',
    '&a',
    '&#',
    '&abcdefghij',
    '@',
    'a@',
    'http',
    'https://',
    'www.',
    '1',
    '1.',
    ' ',
    '\n',
    '\u3000',
    '\\',
    '](',
    '%',
    '%2',
    '((',
    '\u200b',
    '\ud800',
    '[',
    '-',
    '--',
    '"',
    'あ',
  ];

  it.each(pieces)('made of %j is escaped in time', { tags: ['timed'] }, (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const start = performance.now();
    for (const escape of [markdownLine, quotation, ownWords, destination, commentText, yamlScalar, yamlKey])
      escape(`${text}x`);
    // What is quadratic takes a minute.
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

// One look tells most texts and addresses that need no escape; one sign more, and they are gone through in full.
it('what is let through at a glance is what is escaped in nothing', () => {
  const pieces = [
    'a',
    '港',
    '.',
    'www',
    'WwW.x',
    'ftp',
    '://',
    '@',
    'あ@b',
    '&',
    '&amp;',
    '{',
    '(',
    '((',
    '+',
    '--',
    'é',
  ];
  const text = fc.array(fc.constantFrom(...pieces, '\u{1f600}', '-', '<', '>', '$', '%', '%4', "'"), { maxLength: 8 });
  fc.assert(
    fc.property(text, (parts) => {
      const given = parts.join('');
      expect(markdownText(`${given}a_`)).toBe(`${markdownText(`${given}a`)}\\_`);
      expect(commentText(`${given}a<`)).toBe(`${commentText(`${given}a`)}＜`);
      expect(destination(`https://a.example/${given}a"`)).toBe(`${destination(`https://a.example/${given}a`)}%22`);
    }),
    { numRuns: lawRuns(20_000) },
  );
});

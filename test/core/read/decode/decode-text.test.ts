import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHARSET_PAGES, CHARSETS, DECLARATIONS, encode, folded } from './charset-pages.ts';
import { decodeText } from '../../../../src/core/read/decode/decode-text.ts';
import { lawRuns } from '../../../counts.ts';

describe('the charset matrix', () => {
  it('has 12 pages', () => expect(CHARSET_PAGES).toHaveLength(12));

  const cases = CHARSET_PAGES.flatMap((page) =>
    CHARSETS.flatMap((charset) => Object.keys(DECLARATIONS).map((declaration) => ({ ...page, charset, declaration }))),
  );
  it.each(cases)('reads $name in $charset with $declaration', ({ html, charset, declaration }) => {
    // Every other charset as the wrong one, and the one that servers add to everything.
    for (const wrong of [...CHARSETS, 'iso-8859-1'].filter((name) => name !== charset)) {
      const { meta, header } = DECLARATIONS[declaration]!(charset, wrong);
      const document = html.replace('<!--declaration-->', meta);
      const read = decodeText(encode(document, charset), header);
      expect(folded(read.text), `declared ${wrong}`).toBe(folded(document));
      expect(read.charset).toBe(charset);
    }
  });
});

describe('text of bytes', () => {
  it('is the same for every text in UTF-8, whatever is declared', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom('utf-8', 'shift_jis', 'windows-1252', 'euc-jp', 'no-such-charset', ''),
        (text, label) => {
          fc.pre(/[\u0080-\u{10ffff}]/u.test(text) && !text.startsWith('\ufeff') && !text.includes('\0'));
          expect(decodeText(new TextEncoder().encode(text), `text/html; charset=${label}`).text).toBe(text);
        },
      ),
      { numRuns: lawRuns(2000) },
    ));

  it('never throws, for any bytes and any header', () =>
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.oneof(
          fc.string(),
          fc.constantFrom('text/html; charset=shift_jis', 'text/html; charset=utf-7', 'text/html; charset=replacement'),
        ),
        (bytes, header) => {
          expect(typeof decodeText(bytes, header).text).toBe('string');
        },
      ),
      { numRuns: lawRuns(2000) },
    ));

  it('is read by the language that the page declares where it declares no charset', () => {
    // 「온라인 서점」 in EUC-KR, which reads well as EUC-JP too.
    const korean = [0xbf, 0xc2, 0xb6, 0xf3, 0xc0, 0xce, 0x20, 0xbc, 0xad, 0xc1, 0xa1];
    const page = Buffer.concat([Buffer.from('<html lang="ko"><title>'), Buffer.from(korean), Buffer.from('</title>')]);
    expect(decodeText(page, 'text/html')).toEqual({
      text: '<html lang="ko"><title>온라인 서점</title>',
      charset: 'euc-kr',
    });
  });

  it('keeps UTF-8 whose last character was cut off', () => {
    const bytes = new TextEncoder().encode('<title>途中で切れた頁</title>');
    expect(decodeText(bytes.subarray(0, bytes.length - 9), '').charset).toBe('utf-8');
  });

  it('keeps UTF-8 with one broken byte in a long text', () => {
    const bytes = new TextEncoder().encode(`<p>${'長い文章です。'.repeat(40)}</p>`);
    bytes[50] = 0xff;
    expect(decodeText(bytes, 'text/html; charset=iso-8859-1')).toMatchObject({
      charset: 'utf-8',
      text: expect.stringContaining('長い文章です。') as string,
    });
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('goes by the byte order mark of %s', (charset, mark) => {
    const big = charset === 'utf-16be';
    const units =
      charset === 'utf-8'
        ? [...new TextEncoder().encode('表示')]
        : [...'表示']
            .flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8])
            .map((_, i, all) => all[big ? i ^ 1 : i] ?? 0);
    expect(decodeText(Uint8Array.from([...mark, ...units]), 'text/html; charset=shift_jis')).toEqual({
      text: '表示',
      charset,
    });
  });

  it('finds UTF-16 without a mark', () => {
    const text = '<html><title>Without a mark</title><body>表示</body></html>';
    const bytes = Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]));
    expect(decodeText(bytes, 'text/html')).toEqual({ text, charset: 'utf-16le' });
  });

  it.each(['x-sjis', 'Shift-JIS', 'windows-31j', 'ms_kanji', 'cp932', 'MS932'])('knows Shift_JIS as %s', (label) => {
    const bytes = encode('<p>定期保守作業実施中</p>', 'shift_jis');
    expect(decodeText(bytes, `text/html; charset=${label}`)).toEqual({
      text: '<p>定期保守作業実施中</p>',
      charset: 'shift_jis',
    });
  });

  it('reads a western page as declared', () => {
    const bytes = Uint8Array.from(
      [...'<p>Le café n’est déjà plus à côté</p>'.replace('’', '\u0092')].map((c) => c.charCodeAt(0)),
    );
    expect(decodeText(bytes, 'text/html; charset=ISO-8859-1')).toEqual({
      text: '<p>Le café n’est déjà plus à côté</p>',
      charset: 'windows-1252',
    });
    expect(decodeText(bytes, 'text/html').text).toBe('<p>Le café n’est déjà plus à côté</p>');
  });

  it('reads a page by its single-byte charset even where it uses what that has not got', () => {
    expect(decodeText(Uint8Array.from([0xe8, 0x20, 0x93, 0x61, 0x94]), 'text/html; charset=iso-8859-2').charset).toBe(
      'iso-8859-2',
    );
  });

  it('reads a Chinese page as declared', () => {
    expect(
      decodeText(Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4, 0xb2, 0xe2, 0xca, 0xd4]), 'text/html; charset=gb2312'),
    ).toEqual({ text: '中文测试', charset: 'gbk' });
  });

  it('does not look for a declaration in comments or behind the head', () => {
    const bytes = encode(
      '<head><!-- <meta charset="euc-jp"> --></head><body><meta charset="euc-jp">定期保守作業実施中と告知',
      'shift_jis',
    );
    expect(decodeText(bytes, '').charset).toBe('shift_jis');
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMoment } from '../../../src/core/month/month.ts';
import { decodeFile } from '../../../src/core/sources/decode-file.ts';
import { SOURCES } from '../../../src/core/sources/all.ts';
import { detect } from '../../../src/core/sources/detect.ts';
import { openFile } from '../../../src/core/sources/opened.ts';
import { unpacked } from '../../../src/core/sources/unpack.ts';
import { parseSource } from '../../../src/core/sources/parse-source.ts';
import { canonicalUrl } from '../../../src/core/url/canonical-url.ts';
import { lawRuns } from '../../counts.ts';

const CASES = new URL('../../../fixtures/sources/', import.meta.url).pathname;
const SAMPLES = readdirSync(CASES).map((name) => {
  const file = readdirSync(join(CASES, name)).find((one) => one !== 'expected.json') ?? '';
  return { file, bytes: new Uint8Array(readFileSync(join(CASES, name, file))) };
});
const KINDS = Object.keys(SOURCES);

async function holds(bytes: Uint8Array, from: string | undefined): Promise<void> {
  const { links, problems } = await parseSource(bytes, 'x.txt', { timeZone: 'Asia/Tokyo', from });
  for (const link of links) {
    expect(canonicalUrl(link.url)).toEqual({ ok: true, value: link.url });
    expect(link.savedAt === null || isMoment(link.savedAt)).toBe(true);
    expect(link.line).toBeGreaterThan(0);
    expect(`${link.title}${link.tags.join('')}`).not.toMatch(/\p{Cc}/u);
  }
  for (const { place } of problems) expect(place.line ?? 1).toBeGreaterThan(0);
}

describe('parseSource', () => {
  it('never throws, whatever bytes it is given and whatever kind they are said to be', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.string({ unit: 'grapheme' }).map((text) => new TextEncoder().encode(text)),
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        fc.constantFrom(undefined, ...KINDS),
        holds,
      ),
      { numRuns: lawRuns() },
    );
  });

  it('never throws for a real file that was damaged, cut or read as another kind', async () => {
    const damaged = fc.record({
      sample: fc.constantFrom(...SAMPLES),
      at: fc.nat(),
      length: fc.nat({ max: 60 }),
      junk: fc.uint8Array({ maxLength: 20 }),
      from: fc.option(fc.constantFrom(...KINDS), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(damaged, async ({ sample: { bytes }, at, length, junk, from }) => {
        const start = bytes.length === 0 ? 0 : at % bytes.length;
        await holds(new Uint8Array([...bytes.slice(0, start), ...junk, ...bytes.slice(start + length)]), from);
      }),
      { numRuns: lawRuns() },
    );
  });

  it('passes a deep nesting without running out of stack', async () => {
    const deep = 2_000;
    for (const text of [
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><DT>'.repeat(deep)}<A HREF="https://a.example/" ADD_DATE="1744005600">a</A>`,
      `{"type":"text/x-moz-place-container","children":[`.repeat(2000) +
        `{"type":"text/x-moz-place","uri":"https://a.example/","dateAdded":1744005600000000}` +
        ']}'.repeat(2000),
    ]) {
      expect((await parseSource(new TextEncoder().encode(text), 'x', { timeZone: 'Asia/Tokyo' })).links).toHaveLength(
        1,
      );
    }
  });

  it('reads ten thousand lines of anything in a moment', { tags: ['timed'] }, async () => {
    for (const line of [
      '[a](b '.repeat(20),
      '[[[['.repeat(30),
      '(((('.repeat(30),
      'https://a.example/(((((('.repeat(5),
      '# 2025年4月 '.repeat(10),
      '"'.repeat(120),
    ]) {
      const start = performance.now();
      await parseSource(new TextEncoder().encode(`${line}\n`.repeat(10_000)), 'x', { timeZone: 'Asia/Tokyo' });
      expect(performance.now() - start, line).toBeLessThan(10_000);
    }
  });

  it('knows the kind of each case by its content alone', async () => {
    const kinds = new Set<string>();
    for (const { file, bytes } of SAMPLES)
      for (const one of (await unpacked(bytes, file)).files ?? [{ file, bytes }])
        kinds.add(detect(await openFile(one.bytes, one.file, { timeZone: 'Asia/Tokyo' })).kind);
    expect([...kinds].sort()).toEqual([...KINDS].sort());
  });
});

describe('decodeFile', () => {
  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['UTF-16 little endian', [0xff, 0xfe, 0x42, 0x30], 'あ'],
    ['UTF-16 big endian', [0xfe, 0xff, 0x30, 0x42], 'あ'],
    ['ISO-2022-JP', [0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42], 'あ'],
    ['Shift_JIS with the signs of Windows', [0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x87, 0x40], '日本語①'],
    ['EUC-JP', [0xc6, 0xfc, 0xcb, 0xdc, 0xb8, 0xec], '日本語'],
    ['UTF-8 that was cut within a letter', [0xe6, 0xa9, 0x8b, 0xe3, 0x81, 0xae, 0xe8], '橋の\ufffd'],
    ['Shift_JIS that was cut within a letter', [0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x87], '日本語\ufffd'],
    ['EUC-JP that was cut within a letter', [0xc6, 0xfc, 0xcb, 0xdc, 0xb8, 0xec, 0xc6], '日本語\ufffd'],
    ['windows-1252', [0x63, 0x61, 0x66, 0xe9, 0x20, 0x49, 0x74, 0x92, 0x73], 'café It’s'],
    ['katakana of Shift_JIS', [0x83, 0x65, 0x83, 0x58, 0x83, 0x67], 'テスト'],
    ['nothing', [], ''],
  ])('reads %s', async (_, bytes, text) => expect(await decodeFile(new Uint8Array(bytes))).toBe(text));

  it('gives back any text that was written as UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}|\ufeff/u.test(text)),
        async (text) => void expect(await decodeFile(new TextEncoder().encode(text))).toBe(text),
      ),
    );
  });

  it('reads what was cut anywhere as what it was, in any charset of Japanese', async () => {
    const encoding = await import('encoding-japanese');
    const words = fc.array(fc.constantFrom(...'橋の話と図がわかりやすい、という記事を読んだ。テスト2025年abc '), {
      maxLength: 60,
    });
    const charset = fc.constantFrom('SJIS' as const, 'EUCJP' as const, 'UTF8' as const);
    await fc.assert(
      fc.asyncProperty(words, charset, fc.nat(200), async (letters, to, end) => {
        const text = `この記事は、図がわかりやすい。${letters.join('')}`;
        const bytes = new Uint8Array(
          encoding.default.convert(encoding.default.stringToCode(text), { to, from: 'UNICODE' }),
        );
        const cut = bytes.slice(0, Math.max(20, bytes.length - end));
        const read = (await decodeFile(cut)) ?? '';
        expect(text.startsWith(read.replace(/\ufffd+$/u, '')), read).toBe(true);
      }),
      { numRuns: lawRuns() },
    );
  });

  it('takes an image for no text', async () =>
    expect(await decodeFile(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toBeNull());
});

import fc from 'fast-check';
import type { LinkUrl, Month, Page } from '../../../src/model.ts';

export const MONTH = '2025-04' as Month;
export const OPTIONS = { now: () => new Date('2025-05-11T03:00:00Z'), software: 'roundup/test' };

export const url = fc
  .record({
    host: fc.constantFrom('example.com', 'news.example.jp', 'xn--wgv71a.example'),
    path: fc.array(fc.constantFrom('a', 'B', '%E6%97%A5', '-', '0', '~'), { maxLength: 6 }),
    query: fc.option(fc.nat(99)),
  })
  .map(
    ({ host, path, query }) =>
      `https://${host}/${path.join('/').replaceAll('//', '/')}${query === null ? '' : `?q=${query}`}` as LinkUrl,
  );

const name = fc.oneof(
  fc.constantFrom(
    'content-type',
    'content-encoding',
    'set-cookie',
    'transfer-encoding',
    'x-archive-orig-transfer-encoding',
    'content-length',
    'x-empty',
  ),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/u),
);
// As HTTP hands it over: bytes as characters, no line ends, no space around.
const value = fc
  .string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCodePoint(code)), maxLength: 40 })
  .map((text) => text.replace(/^ +| +$/gu, ''));
const body = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .constantFrom('WARC/1.1\r\n\r\n', '\r\n\r\n\r\n\r\n', '5\r\nhello\r\n0\r\n\r\n', '\u001f\u008b\u0008')
    .map((text) => Buffer.from(text, 'latin1')),
);
const moment = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .chain((date) =>
    fc.constantFrom(
      date.toISOString(),
      `${date.toISOString().slice(0, 19)}Z`,
      `${date.toISOString().slice(0, 19)}+09:00`,
    ),
  );

export const page: fc.Arbitrary<Page> = fc.record({
  url,
  finalUrl: url,
  redirects: fc.array(url, { maxLength: 3 }),
  status: fc.integer({ min: 100, max: 999 }),
  headers: fc.array(fc.tuple(name, value), { maxLength: 5 }),
  body,
  fetchedAt: moment,
  completeness: fc.constantFrom('whole', 'unknown', 'truncated'),
});

/** A page to tell apart from the others by its number. */
export function pageOf(number: number, size = 200): Page {
  const address = `https://example.com/${number}` as LinkUrl;
  return {
    url: address,
    finalUrl: address,
    redirects: [],
    status: 200,
    headers: [['content-type', 'text/html']],
    body: Buffer.from(`<title>${number}</title>`.padEnd(size, '日本語')),
    fetchedAt: '2025-04-30T15:30:00.000Z',
    completeness: 'whole',
  };
}

/** With the body as a Buffer, so that equal bytes compare equal. */
export function plain(one: Page): Page {
  return { ...one, body: Buffer.from(one.body) };
}

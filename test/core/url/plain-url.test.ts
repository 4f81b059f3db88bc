import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hostnameOf, hostOf, isPlainUrl, partsOf } from '../../../src/core/url/plain-url.ts';
import { lawRuns } from '../../counts.ts';

const NAMES = ['a', 'b-', '-c', 'xn--', 'xn--wgv71a', '0x1', '1', '', 'A', 'www', 'x'.repeat(70), '%61', '_d'];
const ENDS = ['example', 'com', '1', '0x7f', '', 'c0m', 'Org', 'invalid'];
const PIECES = [
  'x',
  '.',
  '..',
  '%2e',
  '%2E',
  '%',
  '%zz',
  ';',
  "'",
  '|',
  '^',
  '{',
  '[',
  '\\',
  '"',
  ' ',
  '港',
  '~',
  '@',
  ':',
];
const pieces = (more: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES, ...more), { maxLength: 5 }).map((parts) => parts.join(''));
const anyUrl = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'HTTP://', 'http:/', 'https://a@', 'ftp://'),
    fc.array(fc.constantFrom(...NAMES), { maxLength: 3 }).map((names) => names.map((name) => `${name}.`).join('')),
    fc.constantFrom(...ENDS),
    fc.constantFrom('', ':80', ':443', ':8080', '.'),
    fc.oneof(
      fc.constant(''),
      pieces(['/', '//', '/./']).map((path) => `/${path}`),
    ),
    fc.oneof(
      fc.constant(''),
      pieces(['?', '&', '=']).map((query) => `?${query}`),
    ),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      fc.constantFrom('#', '#x', '#/a?b', '#%zz', '#a b', '#`', '#:~:text=y'),
    ),
  )
  .map((parts) => parts.join(''));

// A usual URL with a piece of any kind somewhere in it.
const nearlyPlain = fc
  .tuple(fc.nat(60), fc.constantFrom('', ...PIECES, ...NAMES, '#', '?'))
  .map(([at, piece]) => `${USUAL.slice(0, at)}${piece}${USUAL.slice(at)}`);
const USUAL = 'https://www.news.example/2025/04/port-authority_1.html?id=3#x';

it('what is plain is written by the URL Standard just so', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(anyUrl, nearlyPlain), (text) => {
      if (!isPlainUrl(text)) return;
      plain += 1;
      expect(new URL(text).href).toBe(text);
    }),
    { numRuns: lawRuns(20_000), examples: [[USUAL]] },
  );
  expect(plain).toBeGreaterThan(0);
});

it('tells the parts of a URL as `URL` does, and throws where that throws', () => {
  const seen = (look: () => unknown): unknown => {
    try {
      return look();
    } catch (error) {
      return (error as Error).name;
    }
  };
  fc.assert(
    fc.property(fc.oneof(anyUrl, nearlyPlain, fc.webUrl(), fc.string()), (text) => {
      expect(seen(() => hostOf(text))).toBe(seen(() => new URL(text).host));
      expect(seen(() => hostnameOf(text))).toBe(seen(() => new URL(text).hostname));
      expect(seen(() => told(partsOf(text)))).toEqual(seen(() => told(new URL(text))));
    }),
    { numRuns: lawRuns(20_000) },
  );
});

function told({ hostname, port, pathname, search, hash }: ReturnType<typeof partsOf>): readonly string[] {
  return [hostname, port, pathname, search, hash];
}

it.each(['https://news.example/2025/04/10/port-authority_1.html?id=3&page=2', 'http://www.city.example/'])(
  '%s is plain',
  (url) => expect(isPlainUrl(url)).toBe(true),
);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locationOf, nextUrl, type Way } from '../../../src/core/fetch/redirect.ts';

const MOST_REDIRECTS = 10;

const way = (...urls: readonly string[]): Way => urls as unknown as Way;
const next = (location: string, ...from: readonly string[]): string => {
  const outcome = nextUrl(way(...(from.length > 0 ? from : ['https://news.example/a/b?c#d'])), location);
  return outcome.ok ? outcome.value : outcome.failure.kind;
};

describe('a Location', () => {
  it.each([
    ['/x', 'https://news.example/x#d'],
    ['x?y=1', 'https://news.example/a/x?y=1#d'],
    ['/x#e', 'https://news.example/x#e'],
    ['//other.example/', 'https://other.example/#d'],
    ['https://other.example', 'https://other.example/#d'],
    ['https://me:secret@other.example/#e', 'https://other.example/#e'],
    ['  /spaces  ', 'https://news.example/spaces#d'],
    ['/港', 'https://news.example/%E6%B8%AF#d'],
    ['https://日本.example/', 'https://xn--wgv71a.example/#d'],
    ['http://other.example/', 'downgrade'],
    ['file:///etc/passwd', 'bad-url'],
    ['javascript:alert(1)', 'bad-url'],
    ['data:text/html,x', 'bad-url'],
    ['https://', 'bad-url'],
    ['http://[', 'bad-url'],
    ['/a/b?c', 'redirect-loop'],
    ['', 'redirect-loop'],
    ['#other', 'redirect-loop'],
  ])('"%s" leads to %s', (location, expected) => {
    expect(next(location)).toBe(expected);
  });

  it('may lead to http where the saved link was http', () => {
    expect(next('http://plain.example/', 'http://saved.example/', 'https://secure.example/')).toBe(
      'http://plain.example/',
    );
    expect(next('http://plain.example/', 'https://saved.example/', 'https://secure.example/')).toBe('downgrade');
  });

  it('is followed ten times', () => {
    const urls = Array.from({ length: MOST_REDIRECTS + 1 }, (_, n) => `https://news.example/${n}`);
    expect(next('/end', ...urls.slice(0, MOST_REDIRECTS))).toBe('https://news.example/end');
    expect(next('/end', ...urls)).toBe('too-many-redirects');
  });

  it('arrives as bytes that are UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const location = `/${text}`;
        expect(locationOf(302, Buffer.from(location).toString('latin1'))).toBe(location);
      }),
    );
    expect(locationOf(302, '/\u008bL\u008e\u0096.html')).toBe('/%8BL%8E%96.html');
    expect(locationOf(302, null)).toBeNull();
    expect(locationOf(302, ' ')).toBeNull();
    expect(locationOf(200, '/x')).toBeNull();
    expect(locationOf(300, '/x')).toBeNull();
  });

  it.each([
    'https://me:hunter2@exa mple/',
    '//me:p@hunter2@[',
    'https:\\\\me:hunter2@a b/',
    'ftp://me:hunter2@a.example/',
    'https:me:hunter2@a%zz/',
  ])('of "%s" says no password', (location) => {
    const outcome = nextUrl(way('http://news.example/'), location);
    expect(outcome).toMatchObject({
      ok: false,
      failure: { kind: 'bad-url', detail: expect.not.stringContaining('hunter2') as unknown },
    });
  });

  it('whatever it says, leads to http or https without credentials, or to a named failure', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `//${text}`),
          fc.string().map((text) => `https:${text}`),
        ),
        (location) => {
          const outcome = nextUrl(way('https://news.example/'), location);
          if (!outcome.ok) return;
          expect(outcome.value).toMatch(/^https:\/\/[^/@]+\//u);
          expect(nextUrl([...way('https://news.example/'), outcome.value], outcome.value)).toMatchObject({
            ok: false,
            failure: { kind: 'redirect-loop' },
          });
        },
      ),
    );
  });
});

import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destination } from '../../../src/core/url/destination.ts';
import { pageKey } from '../../../src/core/url/page-key.ts';
import type { LinkUrl } from '../../../src/model.ts';
import { lawRuns } from '../../counts.ts';
import { linkUrl } from '../arbitrary-links.ts';

const NUM_RUNS = lawRuns();
// What ends a sentence or closes a bracket may not be the address's where that stands in a text.
const plainUrl = linkUrl.filter((url) => /^[\w:/.?&=%~+#-]*[\w/]$/u.test(url));
const keyOf = (url: string): string => pageKey(destination(url) as LinkUrl);
const escaped = encodeURIComponent;
const proxied = (url: string): string => {
  const { protocol, hostname, pathname, search, hash } = new URL(url);
  const host = hostname.replaceAll('-', '--').replaceAll('.', '-');
  const scheme = protocol === 'http:' ? '&_x_tr_sch=http' : '';
  return `https://${host}.translate.goog${pathname}${search === '' ? '?' : `${search}&`}_x_tr_sl=en${scheme}${hash}`;
};

// How each of them writes the address of a page.
const WRAPS: Readonly<Record<string, (url: string) => string>> = {
  'a search': (url) => `https://www.google.com/url?sa=t&url=${escaped(url)}&usg=x`,
  'a search in Base64': (url) => `https://www.bing.com/ck/a?p=1&u=a1${Buffer.from(url).toString('base64url')}&ntb=1`,
  'a search in the path': (url) => `https://r.search.yahoo.com/_ylt=A/RV=2/RO=10/RU=${escaped(url)}/RK=2/RS=x-`,
  'a Japanese search in the path': (url) =>
    `https://ord.yahoo.co.jp/o/search/RV=1/RE=1746/RH=b3Jk/RB=x-/RU=${escaped(url)}/RK=0/RS=x-`,
  'a Japanese search': (url) => `https://r.search.yahoo.co.jp/RV=2/RO=10/RU=${escaped(url)}/RK=2/RS=x-`,
  'a Japanese feed': (url) => `http://rdsig.yahoo.co.jp/rss/l/RV=1/RU=${Buffer.from(url).toString('base64url')}`,
  'a Japanese redirect': (url) => `https://rd.yahoo.co.jp/rss/l/top/*${url}`,
  'a newsletter': (url) =>
    `https://substack.com/redirect/2/${Buffer.from(JSON.stringify({ e: url, p: 1 })).toString('base64url')}.x-y`,
  'a blog service': (url) => `https://medium.com/r/?url=${escaped(url)}`,
  'a cache': (url) => `https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjKL:${escaped(url)}+words&hl=ja`,
  'a filter of mail': (url) => `https://apc01.safelinks.protection.outlook.com/?url=${escaped(url)}&data=05`,
  'a filter of mail in the path': (url) => `https://secure-web.cisco.com/1AbC/${escaped(url)}`,
  'a message': (url) => `https://line.me/R/msg/text/?${escaped(`記事 ${url}`)}`,
  'a post': (url) => `https://twitter.com/intent/tweet?text=${escaped(`記事 ${url} #tag`)}`,
  'a nameless referrer': (url) => `https://href.li/?${url}`,
  'a reader': (url) => `https://r.jina.ai/${url}`,
  'a viewer': (url) => `https://docs.google.com/viewer?embedded=true&url=${escaped(url)}`,
};

describe('what only leads on', () => {
  it.each(Object.entries(WRAPS))('%s names the page', (_, wrap) => {
    fc.assert(
      fc.property(plainUrl, (url) => void expect(keyOf(wrap(url))).toBe(pageKey(url))),
      { numRuns: NUM_RUNS },
    );
  });

  it('a proxy that translates names the page', () => {
    fc.assert(
      fc.property(
        plainUrl.filter((url) => !/xn--|:\/\/[^/]*:\d|:\/\/..--/u.test(url) && !/^https?:\/\/[^/]*-[-.]/u.test(url)),
        (url) => void expect(keyOf(proxied(url))).toBe(pageKey(url)),
      ),
      { numRuns: NUM_RUNS },
    );
  });

  it('is http or https, and itself where nothing is named', () => {
    for (const url of [
      'https://www.google.com/url?q=javascript:alert(1)',
      'https://www.bing.com/ck/a?u=a1amF2YXNjcmlwdDphbGVydCgxKQ',
      'https://www.bing.com/ck/a?u=b1aHR0cHM6Ly9uZXdzLmV4YW1wbGUvYQ',
      'https://href.li/?about',
      'https://line.me/R/msg/text/?hello',
      'https://webcache.googleusercontent.com/search',
      'https://translate.goog/',
      'https://a.example/https://b.example/',
      'https://a.example/?u=https://b.example/',
    ])
      expect(destination(url)).toBe(url);
  });
});

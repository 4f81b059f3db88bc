import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/core/url/canonical-url.ts';
import { isNamedBy, itemId, pageHash } from '../../../src/core/url/item-id.ts';
import { destination } from '../../../src/core/url/destination.ts';
import {
  formerPageKeys,
  hostOfKey,
  isKeyOnHost,
  pageHosts,
  pageKey,
  plainHost,
} from '../../../src/core/url/page-key.ts';
import { keyStem, plainStem } from '../../../src/core/url/key-stem.ts';
import { PLAIN_URL } from '../../../src/core/url/plain-url.ts';
import { urlWarnings } from '../../../src/core/url/secrets.ts';
import type { LinkUrl } from '../../../src/model.ts';
import { lawRuns } from '../../counts.ts';
import { linkUrl } from '../arbitrary-links.ts';

const SITES = [
  'www.a.example',
  'm.b.example:8080',
  'a.blogspot.co.uk',
  'x.medium.com',
  'youtu.be',
  'www.youtube.com',
  'twitter.com',
  'github.com',
  'en.m.wikipedia.org',
  'www.google.com',
  'cdn.ampproject.org',
  'www.itmedia.co.jp',
];
const PATHS = [
  '/20250401-x',
  '/watch',
  '/shorts/abcdefg',
  '/w/index.php',
  '/url',
  '/u/status/12',
  '/users/u/statuses/0123456789',
  '/A/B',
  '/a-0123456789ab',
  '/v/s/c.example/x',
  '/news/spv/1',
];
const keyOf = (text: string): string => {
  const url = canonicalUrl(text);
  if (!url.ok) throw new Error(`${text}: ${url.failure.detail.en}`);
  return pageKey(url.value);
};
const NUM_RUNS = lawRuns();
/** Addresses of sites that have several for one page, and of others, with what is left out of a key. */
const sitesUrl = fc
  .tuple(
    fc.constantFrom(...SITES),
    fc.constantFrom(...PATHS),
    fc.constantFrom('', '/', '/index.html', '/amp', '//', ';jsessionid=1', '/%7ex', '/index.php/amp/'),
    fc.constantFrom(
      '',
      '?v=abcdefg',
      '?title=A?b',
      '?utm_source=x',
      '?q=https://c.example/x',
      '?b=1&a=2',
      '#!/x',
      '#x',
    ),
  )
  .map((parts) => `https://${parts.join('')}` as LinkUrl);

describe('canonicalUrl', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(linkUrl, (url) => void expect(canonicalUrl(url)).toEqual({ ok: true, value: url })),
      { numRuns: NUM_RUNS },
    );
  });

  it('never throws, and gives only http and https without credentials, spaces or backslashes', () => {
    expect(canonicalUrl('a\nb\u001b[31m')).toMatchObject({ failure: { detail: { en: '"a b[31m" is not a URL' } } });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `https://${text}`),
        ),
        (text) => {
          const url = canonicalUrl(text);
          return url.ok
            ? /^https?:\/\/[^@/\s][^\s\\]*$/u.test(url.value) && new URL(url.value).username === ''
            : url.failure.kind === 'bad-url' && !url.failure.detail.en.includes('\n');
        },
      ),
      { numRuns: NUM_RUNS },
    );
  });

  it.each([
    [' https://A.example/x ', 'https://a.example/x'],
    ['https://user:hush@a.example/', 'https://a.example/'],
    ['https://a.example/#:~:text=foo', 'https://a.example/'],
    ['https://a.example/#section:~:text=foo', 'https://a.example/#section'],
    ['https://日本.example/港', 'https://xn--wgv71a.example/%E6%B8%AF'],
    ['https://a.example/x?utm_source=y#z', 'https://a.example/x?utm_source=y#z'],
    ['view-source:https://a.example/x', 'https://a.example/x'],
    ['about:reader?url=https%3A%2F%2Fa.example%2Fx%3Fy%3D1', 'https://a.example/x?y=1'],
    ['read://https_a.example/?url=https%3A%2F%2Fa.example%2Fx', 'https://a.example/x'],
    ['chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/https://a.example/x.pdf', 'https://a.example/x.pdf'],
  ])('stores %j as %j', (given, url) => expect(canonicalUrl(given)).toEqual({ ok: true, value: url }));

  it.each([
    '',
    'example.com',
    'javascript:alert(1)',
    'mailto:a@b.example',
    'file:///etc/passwd',
    'https://',
    'http://[::1',
    '//a.example/',
  ])('refuses %j', (given) => {
    expect(canonicalUrl(given)).toMatchObject({ ok: false, failure: { kind: 'bad-url' } });
  });

  it('repeats no password in what it says', () => {
    for (const text of [
      'ftp://me:hush@a.example/',
      'https://me:hush@[a',
      'https://me:hush@',
      'https://me:a@hush@[a',
      'https://me:a/hush@[a',
      'https:\\\\me:hush@[a',
      'https:me:hush@[a',
      'me:hush@[a',
    ])
      expect(JSON.stringify(canonicalUrl(text))).not.toContain('hush');
  });
});

describe('pageKey', () => {
  it('is on the plain host of the URL where it is said to be', () => {
    const hosts = [
      'www.a.example',
      'm.b.example',
      'a.blogspot.co.uk',
      'x.medium.com',
      'medium.com',
      'youtu.be',
      'twitter.com',
    ];
    const paths = [
      '/',
      '/watch?v=abcdefg',
      '/url?q=https://c.example/',
      '/i/status/12',
      '/a-0123456789ab',
      '/amp/s/c.example/x',
    ];
    const url = fc
      .tuple(
        fc.constantFrom(...hosts, 'www.google.com', 'ja.m.wikipedia.org', 'cdn.ampproject.org'),
        fc.constantFrom(...paths),
      )
      .map(([host, path]) => `https://${host}${path}`);
    fc.assert(
      fc.property(fc.oneof(url, linkUrl), (text) => {
        if (isKeyOnHost(text)) expect(hostOfKey(pageKey(text as LinkUrl))).toBe(plainHost(new URL(text).host));
      }),
      { numRuns: NUM_RUNS },
    );
    expect(isKeyOnHost('https://www.a.example/x?id=1')).toBe(true);
    expect(isKeyOnHost('https://www.google.com/url?q=https://c.example/')).toBe(false);
  });

  it('has a stem that is the key before its query', () => {
    const stemOf = (url: string): string => pageKey(url as LinkUrl).replace(/[?#].*$/su, '');
    const plainStemOf = (url: string): string | null => {
      const [, host = '', path = ''] = new RegExp(`^${PLAIN_URL}$`, 'u').exec(url) ?? [];
      return host === '' ? null : plainStem(url, host, path);
    };
    fc.assert(
      fc.property(fc.oneof(sitesUrl, linkUrl), (url) => {
        expect(keyStem(url)).toBe(stemOf(url));
        expect([null, stemOf(url)]).toContain(plainStemOf(url));
      }),
      { numRuns: NUM_RUNS },
    );
    expect(plainStemOf('https://www.a.example/x/?id=1')).toBe('a.example/x');
    expect(plainStemOf('https://a.example/#!/x:~:text=a')).toBe(null);
  });

  it('is its own key, and never throws', () => {
    const query = fc
      .array(fc.constantFrom('a', '=', '==', '&', '?', '/', '%3D', '+', 'id=abc==', 'q=', '%e3%81%82'), {
        maxLength: 7,
      })
      .map((parts) => `https://a.example/x?${parts.join('')}` as LinkUrl);
    const path = fc
      .array(
        fc.constantFrom(
          'a',
          ';',
          ';jsessionid=1',
          ';cfid=',
          '/',
          '/index.html',
          '/amp',
          '/(S(abcdefghij0123456789))',
          '%3B',
        ),
        { maxLength: 7 },
      )
      .map((parts) => `https://a.example/${parts.join('')}` as LinkUrl);
    fc.assert(
      fc.property(fc.oneof(linkUrl, query, path), (url) => {
        const key = pageKey(url);
        expect(keyOf(`https://${key}`)).toBe(key);
      }),
      { numRuns: NUM_RUNS, examples: [['http://a.example/?==' as LinkUrl], ['http://a.example/?q=abc==' as LinkUrl]] },
    );
  });

  it('counts a name that ColdFusion gives a session as one only beside the other', () => {
    expect(keyOf('https://a.example/x?cfid=12')).toBe('a.example/x?cfid=12');
    expect(keyOf('https://a.example/x?cfid=12&cftoken=3')).toBe('a.example/x');
  });

  // Drafts hold what is made of keys, so an item whose key has changed once is known by both.
  it('lost one of two signs behind a value before, and is known by that still', () => {
    const url = 'https://a.example/x?q=abc==&r=1' as LinkUrl;
    expect([pageKey(url), formerPageKeys(url)]).toEqual(['a.example/x?q=abc&r=1', ['a.example/x?q=abc=&r=1']]);
    const before = createHash('sha256').update('a.example/x?q=abc=&r=1').digest('hex');
    expect([before, pageHash(url)].map((id) => isNamedBy(url, id.slice(0, 8)))).toEqual([true, true]);
    const wrapped = 'https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fx%3Fq%3Dabc%3D%3D%26r%3D1' as LinkUrl;
    expect([formerPageKeys(wrapped), isNamedBy(wrapped, before.slice(0, 8))]).toEqual([
      ['a.example/x?q=abc=&r=1'],
      true,
    ]);
    for (const one of ['https://a.example/x?q=abc=', 'https://a.example/x?q=abc', 'https://a.example/?=='])
      expect(formerPageKeys(one as LinkUrl)).toEqual([]);
  });

  it.each([
    ['https://a.example/app;jsessionid=0A1B/page/', 'a.example/app/page', 'a.example/app;jsessionid=0A1B/page'],
    ['https://a.example/page;jsessionid=0A1B.node1/', 'a.example/page', 'a.example/page;jsessionid=0A1B.node1'],
    ['https://a.example/page;JSESSIONID=0A1B;v=2', 'a.example/page;v=2', 'a.example/page'],
    ['https://a.example/;jsessionid=0A1B/index.html', 'a.example', 'a.example/;jsessionid=0A1B'],
    ['https://a.example/x;PHPSESSID=abc?b=1', 'a.example/x?b=1', 'a.example/x;PHPSESSID=abc?b=1'],
    ['https://a.example/x;cfid=12;cftoken=34', 'a.example/x', 'a.example/x;cfid=12;cftoken=34'],
    ['https://a.example/(S(abcdefghij0123456789abcd))/x.aspx', 'a.example/x.aspx', null],
    ['https://a.example/x?CFID=12&id=3&CFTOKEN=4', 'a.example/x?id=3', 'a.example/x?CFID=12&CFTOKEN=4&id=3'],
    ['https://a.example/x?ASPSESSIONIDABCD=EF', 'a.example/x', 'a.example/x?ASPSESSIONIDABCD=EF'],
    ['https://a.example/x;jsessionid=1?q=abc==', 'a.example/x?q=abc', 'a.example/x?q=abc='],
  ])('%s has no key of its own for its session, and is known by what it was called before', (given, key, former) => {
    const url = given as LinkUrl;
    expect(pageKey(url)).toBe(key);
    expect(keyOf(`https://${key}`)).toBe(key);
    const before = former ?? given.replace('https://', '');
    expect(formerPageKeys(url)).toContain(before);
    expect(isNamedBy(url, createHash('sha256').update(before).digest('hex').slice(0, 8))).toBe(true);
  });

  it.each([
    'https://a.example/page;v=2/',
    'https://a.example/wiki/S_(S(x))',
    'https://a.example/x?sid=25/04/11/123',
    'https://a.example/x;jsession/y',
    'https://a.example/x?session_id=12',
  ])('%s has what may name a page', (url) => {
    expect(pageKey(url as LinkUrl)).toBe(url.replace('https://', '').replace(/\/$/u, ''));
    expect(formerPageKeys(url as LinkUrl)).toEqual([]);
  });

  it('does not see trackers, fragments of text, the scheme or a trailing slash', () => {
    const tracker = fc.constantFrom(
      'utm_source=x',
      'utm_campaign=%E6%98%A5',
      'fbclid=1',
      'gclid=2',
      'mc_cid=3',
      'n_cid=DSREA001',
    );
    fc.assert(
      fc.property(linkUrl, fc.array(tracker, { minLength: 1, maxLength: 3 }), (url, trackers) => {
        const tracked = new URL(url);
        tracked.search = `${tracked.search === '' ? '?' : `${tracked.search}&`}${trackers.join('&')}`;
        expect(keyOf(tracked.href)).toBe(pageKey(url));
        if (tracked.port === '')
          expect(keyOf(url.replace(/^https?/u, (scheme) => (scheme === 'http' ? 'https' : 'http')))).toBe(pageKey(url));
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it.each([
    ['https://www.a.example/x', 'http://a.example/x/'],
    ['https://a.example/x?b=2&a=1', 'https://a.example/x?a=1&b=2'],
    ['https://a.example/x/index.html', 'https://a.example/x/'],
    ['https://a.example/20250401-x/amp/', 'https://a.example/20250401-x'],
    ['https://m.a.example/x', 'https://a.example/x'],
    ['https://ja.m.wikipedia.org/wiki/%E6%B8%AF', 'https://ja.wikipedia.org/wiki/港'],
    ['https://twitter.com/u/status/1?s=20', 'https://x.com/u/status/1'],
    ['https://www.youtube.com/watch?v=a&si=b', 'https://youtube.com/watch?v=a'],
    ['https://youtu.be/a?si=b', 'https://youtube.com/watch?v=a'],
    ['https://a.example/index.html/index.html', 'https://a.example/'],
    ['https://a.example/%7euser/?q=a+b', 'https://a.example/~user?q=a%20b'],
    ['https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fx&sa=D', 'https://a.example/x'],
    ['https://lm.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx%3Ffbclid%3D1', 'https://a.example/x'],
    ['https://a.example/x#section', 'https://a.example/x'],
  ])('%s is the same page as %s', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
    expect(itemId(one as LinkUrl)).toBe(itemId(canonicalUrl(other).ok ? (other as LinkUrl) : (one as LinkUrl)));
  });

  it.each([
    ['https://a.example/x', 'https://a.example/y'],
    ['https://a.example/?id=1', 'https://a.example/?id=2'],
    ['https://a.example/#/one', 'https://a.example/#/two'],
    ['https://a.example/X', 'https://a.example/x'],
    ['https://a.example:8080/x', 'https://a.example/x'],
    ['https://blog.a.example/x', 'https://a.example/x'],
    ['https://youtube.com/watch?v=a', 'https://youtube.com/watch?v=b'],
    ['https://a.example/wiki/%E6%B8%AF', 'https://a.example/wiki/%E6%B5%B7'],
    ['https://camp.example/x', 'https://example/x'],
  ])('%s is another page than %s', (one, other) => expect(keyOf(one)).not.toBe(keyOf(other)));
});

describe('pageHosts', () => {
  it('finds a line that holds any variant of the page', () => {
    const variants = [
      ['https://www.a.example/x', 'https://m.a.example/x/amp'],
      ['https://ja.m.wikipedia.org/wiki/A', 'https://ja.wikipedia.org/wiki/A'],
      ['https://twitter.com/u/status/1', 'https://x.com/u/status/1'],
      ['https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fx', 'https://a.example/x'],
      ['https://youtu.be/a', 'https://www.youtube.com/watch?v=a'],
    ];
    for (const [one = '', other = ''] of variants.flatMap(([a, b]) => [
      [a, b],
      [b, a],
    ])) {
      expect(
        pageHosts(one as LinkUrl).some((host) => other.includes(host)),
        `${one} in ${other}`,
      ).toBe(true);
    }
  });

  it('is part of the URL itself, or of a twin', () => {
    fc.assert(fc.property(linkUrl, (url) => pageHosts(url).some((host) => destination(url).includes(host))));
  });
});

describe('urlWarnings', () => {
  it.each([
    ['https://u:p@a.example/', 'user name'],
    ['https://a.example/?access_token=x', 'access_token'],
    ['https://a.example/cb#access_token=x&state=1', 'access_token'],
    ['https://a.example/cb#state=1&id_token=x', '"id_token"'],
    ['https://a.example/#/reset?reset_token=x', '"reset_token"'],
    ['https://a.example/?token=x#token=y', '"token" looks'],
    ['https://a.example/?X-Amz-Signature=x', 'X-Amz-Signature'],
  ])('%s', (url, words) =>
    expect(
      urlWarnings(url)
        .map(({ en }) => en)
        .join('\n'),
    ).toContain(words),
  );

  it.each([
    'https://a.example/?id=1&page=2',
    'nonsense',
    'https://a.example/token',
    'https://a.example/#token',
    'https://a.example/?v=1#t=10',
    'https://a.example/#:~:text=token',
  ])('has nothing to say of %s', (url) => expect(urlWarnings(url)).toEqual([]));
});

import { decodedEscapes } from '../decoded.ts';
import { defendedPage } from './defended-page.ts';
import { REDIRECTORS } from './redirectors.ts';
import { soleAddress } from './sole-address.ts';
import { translatedPage } from './translated-page.ts';

/** An address that carries a page's own in itself. */
interface Wrapper {
  /** A part that such a URL has, to look for before it is parsed. */
  readonly hint: string;
  /** What should be the page's address; null where it is not told. */
  readonly page: (url: URL) => string | null;
}

// Their page stands behind the question mark.
const WHOLE_QUERY: readonly string[] = [
  'href.li',
  'anonym.to',
  'anon.to',
  'nullrefer.com',
  'jump.5ch.net',
  'jump.2ch.net',
];
// Their page stands behind the host.
const WHOLE_PATH: readonly string[] = [
  '12ft.io',
  'freedium.cfd',
  'ime.nu',
  'ime.st',
  'outline.com',
  'pure.md',
  'r.jina.ai',
  'removepaywall.com',
  'removepaywalls.com',
  'smry.ai',
  'via.hypothes.is',
];
// The page stands behind `RU=` in their path.
const OF_YAHOO: readonly string[] = [
  'r.search.yahoo.com',
  'r.search.yahoo.co.jp',
  'ord.yahoo.co.jp',
  'rdsig.yahoo.co.jp',
];
// A sharing page is given a text in which the address stands. Path and host; LINE has it without a name.
const SHARED_TEXT: readonly (readonly [hint: string, address: RegExp])[] = [
  ['bsky.app/', /^bsky\.app\/intent\/compose$/u],
  ['threads.', /^(?:www\.)?threads\.(?:net|com)\/intent\/post$/u],
  ['whatsapp.com/', /^(?:api|web)\.whatsapp\.com\/send$/u],
  ['wa.me/', /^wa\.me\/$/u],
  ['x.com/', /^(?:www\.|mobile\.)?x\.com\/(?:intent\/(?:tweet|post)|share)$/u],
  ['twitter.com/', /^(?:www\.|mobile\.)?twitter\.com\/(?:intent\/(?:tweet|post)|share)$/u],
  ['line.me/R/', /^line\.me\/R\/share$/u],
  ['misskey', /^misskey(?:-hub\.net|hub\.net|\.io)\/share\/?$/u],
];

/** Pages that lead on to others or show them in their own way: translators, caches, filters of mail, share links. */
export const WRAPPERS: readonly Wrapper[] = [
  ...REDIRECTORS.map(({ hint, address, parameter }) => ({
    hint,
    page: ({ hostname, pathname, searchParams }: URL) =>
      address.test(`${hostname}${pathname}`) ? searchParams.get(parameter) : null,
  })),
  { hint: '.translate.goog', page: translatedPage },
  { hint: 'urldefense', page: defendedPage },
  { hint: 'cache', page: cachedPage },
  { hint: 'bing.com/ck/', page: foundByBing },
  ...OF_YAHOO.map((host) => ({ hint: host, page: (url: URL) => (url.host === host ? foundByYahoo(url) : null) })),
  { hint: 'rd.yahoo.co.jp/', page: redirectedByYahoo },
  { hint: 'substack.com/redirect/', page: sentBySubstack },
  {
    hint: 'secure-web.cisco.com',
    page: ({ pathname }) => decodedEscapes(/^\/[^/]+\/([^/]+)$/u.exec(pathname)?.[1] ?? ''),
  },
  {
    hint: 'open.substack.com/pub/',
    page: ({ pathname }) => pathname.replace(/^\/pub\/([\w-]+)(\/p\/[\w-]+)$/u, 'https://$1.substack.com$2'),
  },
  { hint: 'line.me/R/msg/text', page: ({ search }) => soleAddress(decodedEscapes(search.slice(1))) },
  { hint: 'line.naver.jp/R/msg/text', page: ({ search }) => soleAddress(decodedEscapes(search.slice(1))) },
  ...SHARED_TEXT.map(([hint, address]) => ({
    hint,
    page: ({ host, pathname, searchParams }: URL) =>
      address.test(`${host}${pathname}`) ? soleAddress(searchParams.get('text') ?? '') : null,
  })),
  ...WHOLE_QUERY.map((own) => ({
    hint: `${own}/`,
    page: ({ host, search, hash }: URL) => (isHost(host, own) ? `${asAddress(search.slice(1))}${hash}` : null),
  })),
  ...WHOLE_PATH.map((own) => ({
    hint: `${own}/http`,
    page: ({ host, pathname, search, hash }: URL) =>
      isHost(host, own) ? `${asAddress(pathname.slice(1))}${search}${hash}` : null,
  })),
];

/** Those in whose addresses the page's host cannot be read. */
export const HIDING: readonly string[] = ['.translate.goog', 'bing.com', 'substack.com', 'rdsig.yahoo.co.jp'];

function isHost(host: string, own: string): boolean {
  return host.replace(/^www\./u, '') === own;
}

/** As it is, or escaped as a whole. */
function asAddress(text: string): string {
  return (/^https?%3a/iu.test(text) ? decodedEscapes(text) : text).replace(/^(https?:)\/+/u, '$1//');
}

/** `cache:…` was asked of Google's search: the name of the copy may stand before the address, words behind it. */
function cachedPage({ host, pathname, searchParams }: URL): string | null {
  if (!/^(?:webcache\.googleusercontent\.com|(?:www\.)?google\.[a-z.]+)$/u.test(host) || pathname !== '/search')
    return null;
  const [, address = ''] = /^cache:(?:[\w-]{10,14}:)?(\S+)/u.exec(searchParams.get('q') ?? '') ?? [];
  return /^https?:/u.test(address) ? address : `http://${address}`;
}

/** `a1` and the address in Base64. */
function foundByBing({ pathname, searchParams }: URL): string | null {
  const [, code] = /^a1([\w-]+)/u.exec(searchParams.get('u') ?? '') ?? [];
  return pathname === '/ck/a' && code !== undefined ? Buffer.from(code, 'base64url').toString('utf8') : null;
}

/** Escaped, or in Base64 (the feeds of its Japanese news). */
function foundByYahoo({ pathname }: URL): string {
  const code = /\/RU=([^/]+)(?:\/|$)/u.exec(pathname)?.[1] ?? '';
  return code.startsWith('aHR0c') ? Buffer.from(code, 'base64').toString('utf8') : decodedEscapes(code);
}

/** `…/*https://…` */
function redirectedByYahoo({ host, pathname, search, hash }: URL): string | null {
  return host === 'rd.yahoo.co.jp' ? `${pathname.split('/*', 2)[1] ?? ''}${search}${hash}` : null;
}

/** A mail of a newsletter leads on by way of JSON in Base64. */
function sentBySubstack({ host, pathname }: URL): string | null {
  if (!isHost(host, 'substack.com')) return null;
  const [, code = ''] = /^\/redirect\/\d\/([\w-]+)/u.exec(pathname) ?? [];
  return /"e":"(https?:[^"\\]+)"/u.exec(Buffer.from(code, 'base64url').toString('utf8'))?.[1] ?? null;
}

import type { LinkUrl, PageKey } from '../../model.ts';
import { destination } from './destination.ts';
import { hostnameOf, isPlainUrl, partsOf } from './plain-url.ts';
import { SESSION_SIGN, withoutSession, withoutSessions } from './sessions.ts';
import { siteAddress } from './site-paths.ts';
import { isTracker } from './trackers.ts';
import { TWINS } from './twins.ts';
import { HIDING } from './wrappers/wrappers.ts';

const DEVICE = /^(?:www|m|mobile|amp|sp|touch)\.(?=[^.]+\.[^.]+)/u;
// `m.co.jp` is a site of its own: what stands behind its first name cannot be had as a name.
const UNDER_SUFFIX = /^(?!www\.)[a-z]+\.(?:ac|co|com|ed|edu|go|gov|gr|lg|ne|net|or|org)\.[a-z]{2}$/u;
const INDEX = /\/(?:index|default)\.(?:html?|php|aspx?)$/iu;
// What hosts are folded, or the sign of it: one pattern takes less time than a look into the table of twins.
const FOLDED_HOST = new RegExp(
  [DEVICE.source, String.raw`\.$|\.m\.wikipedia\.org$`, ...Object.keys(TWINS).map((twin) => `^${twin}$`)].join('|'),
  'u',
);
// What a path holds that more is taken off than a slash.
const INDEX_OR_AMP = /\/(?:index|default)\.|\/amp(?:\/|$)/iu;
// What else is folded in a path, or the sign of it.
const FOLDED = /[%;(]|\/\/|\/(?:index|default)\.|\/amp(?:\/|$)/iu;
// The AMP version of an article; `/guitars/amp` does not mean one.
const ARTICLE = /[\d-]|\.html?$|^.{20,}$|%[\dA-F]{2}/u;
const UNRESERVED = /^[\w.~-]$/u;

/**
 * What two URLs of the same page have in common: no scheme, www, trackers, index file or trailing slash; mobile and AMP
 * twins folded, and the several addresses that some sites have for one page. Items are named by it in drafts, so what
 * it gives must stay the same from version to version: hence no library.
 */
export function pageKey(url: LinkUrl): PageKey {
  const known = keys.get(url);
  if (known !== undefined) return known;
  const key = keyOf(url);
  // A draft asks for the key of one page a dozen times; an import has any number of pages.
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(url, key);
  return key;
}
const MOST_KEYS = 4_000;
const keys = new Map<LinkUrl, PageKey>();

/**
 * The keys that the page has had in drafts: before a session was none of it, and before the key of a key was itself.
 * None where they are the same.
 */
export function formerPageKeys(url: LinkUrl): readonly PageKey[] {
  if (!CHANGED.test(destination(url))) return [];
  const former = [keyOf(url, WITH_SESSION), keyOf(url, WITH_PADDING)];
  return [...new Set(former)].filter((key) => key !== pageKey(url));
}
const CHANGED = /==|;|\/\([a-z]\(|sess|[?&](?:cf|oscsid|zenid)/iu;

/** What does not tell pages apart. */
interface KeyRules {
  readonly session: (path: string) => string;
  readonly parameters: (all: readonly string[]) => readonly string[];
  /** What says nothing at the end of a parameter; `==` is how Base64 fills up its last letters. */
  readonly empty: RegExp;
}
const RULES: KeyRules = { session: withoutSession, parameters: withoutSessions, empty: /=+$/u };
const WITH_SESSION: KeyRules = {
  session: (path) => path.replace(/;jsessionid=[^/]*$/iu, ''),
  parameters: (all) => all,
  empty: /=+$/u,
};
const WITH_PADDING: KeyRules = { ...WITH_SESSION, empty: /^=+$|=$/u };

function keyOf(url: LinkUrl, rules = RULES): PageKey {
  const { hostname, port, pathname, search, hash } = partsOf(destination(url));
  const host = plainHost(hostname);
  const site = siteAddress({ host, path: pathOf(pathname, rules), query: queryOf(search, host, rules) });
  // #!topic/… and #/route may be another page of a script-made site; other fragments are places in one.
  const route = /^#(?:!|\/)./u.test(hash) ? hash : '';
  return `${site.host}${port === '' ? '' : `:${port}`}${site.path}${site.query}${route}` as PageKey;
}

/** The host that a key begins with. */
export function hostOfKey(key: PageKey): string {
  return key.replace(/[/?#:].*$/su, '');
}

/** Whether a URL's key is sure to have its own plain host: it leads nowhere else, and its site has no second one. */
export function isKeyOnHost(url: string): boolean {
  return isPlainUrl(url) && destination(url) === url && !/\.blogspot\.|medium\.com/u.test(url);
}

/** Host names of which a saved line for the same page holds at least one, for a search in the library's text. */
export function pageHosts(url: LinkUrl): readonly string[] {
  const host = plainHost(hostnameOf(destination(url)));
  const twins = Object.entries(TWINS)
    .filter(([, key]) => host === key)
    .map(([twin]) => twin);
  return [searched(host), ...twins, ...HIDING];
}

/** The part of a host that all of its twins have. */
function searched(host: string): string {
  return host.replace(/^[^.]+\.(?=wikipedia\.org$|medium\.com$)/u, '').replace(/(?<=\.blogspot)\..*$/u, '.');
}

/** A URL without the parameters that only say where a reader came from; as it is where it has none. */
export function withoutTrackers(url: string): string {
  if (!url.includes('?') || !URL.canParse(url)) return url;
  const parsed = new URL(url);
  const given = parsed.search.slice(1).split('&');
  const kept = given.filter((parameter) => !isTracker(parameter, plainHost(parsed.hostname)));
  if (kept.length === given.length) return url;
  parsed.search = kept.join('&');
  return parsed.href;
}

/** A host without `www.`, `m.` and their like: the twins of one site have it in common. */
export function plainHost(hostname: string): string {
  if (!FOLDED_HOST.test(hostname)) return hostname;
  let host = hostname.replace(/\.$/u, '');
  while (DEVICE.test(host) && !UNDER_SUFFIX.test(host)) host = host.replace(DEVICE, '');
  if (host.endsWith('.m.wikipedia.org')) host = host.replace('.m.', '.');
  return TWINS[host] ?? host;
}

/** A path without what does not tell pages apart. */
export function pathOf(pathname: string, rules = RULES): string {
  if (!FOLDED.test(pathname)) return pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
  let path = sameEscapes(pathname);
  if (SESSION_SIGN.test(path)) path = rules.session(path);
  path = path.replaceAll(/\/{2,}/gu, '/');
  if (!INDEX_OR_AMP.test(path)) return path.replace(/\/$/u, '');
  for (let before = ''; before !== path;) {
    before = path;
    path = withoutAmp(path.replace(INDEX, '').replace(/\/$/u, ''));
  }
  return path;
}

function withoutAmp(path: string): string {
  const [, article] = /^(.*)\/amp$/u.exec(path) ?? /^\/amp(\/.*)$/u.exec(path) ?? [];
  return article !== undefined && ARTICLE.test(article.split('/').at(-1) ?? '') ? article : path;
}

/** Parameters in order, without those that only say where a reader came from. */
function queryOf(search: string, host: string, { empty, parameters }: KeyRules): string {
  if (search === '') return '';
  const kept = parameters(sameEscapes(search.slice(1).replaceAll('+', '%20')).split('&'))
    .map((parameter) => parameter.replace(empty, ''))
    .filter((parameter) => parameter !== '' && !isTracker(parameter, host));
  return kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
}

/** `%7e` and `~`, `%e6` and `%E6` are the same. */
function sameEscapes(text: string): string {
  if (!text.includes('%')) return text;
  return text.replaceAll(/%[0-9a-f]{2}/giu, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return UNRESERVED.test(character) ? character : escape.toUpperCase();
  });
}

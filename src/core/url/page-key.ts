import type { LinkUrl, PageKey } from '../../model.ts';
import { HOST_TRACKERS, REDIRECTORS, TWINS, isTracker } from './trackers.ts';

const DEVICE = /^(?:www|m|mobile|amp|sp)\.(?=[^.]+\.[^.]+)/u;
const INDEX = /\/(?:index|default)\.(?:html?|php|aspx?)$/iu;
const UNRESERVED = /^[\w.~-]$/u;

/**
 * What two URLs of the same page have in common: no scheme, www, trackers, index file or trailing slash; mobile and AMP twins
 * folded. Items are named by it in drafts, so what it gives must stay the same from version to version: hence no library.
 */
export function pageKey(url: LinkUrl): PageKey {
  const { hostname, port, pathname, search, hash } = new URL(destination(url));
  const host = plainHost(hostname);
  // #/route and #!/route may be another page of a script-made site; other fragments are places in one.
  const route = /^#!?\//u.test(hash) ? hash : '';
  return `${host}${port === '' ? '' : `:${port}`}${pathOf(pathname)}${queryOf(search, host)}${route}` as PageKey;
}

/** Host names of which a saved line for the same page holds at least one, for a search in the library's text. */
export function pageHosts(url: LinkUrl): readonly string[] {
  const host = plainHost(new URL(destination(url)).hostname);
  const twins = Object.entries(TWINS)
    .filter(([, key]) => host === key)
    .map(([twin]) => twin);
  return [host.replace(/^[^.]+\.(?=wikipedia\.org$)/u, ''), ...twins];
}

/** Where a redirector's URL leads; the URL itself where it is none. */
export function destination(url: string): string {
  for (let hops = 0; hops < 3; hops += 1) {
    const video = /^https?:\/\/youtu\.be\/([\w-]+)(?:\?([^#]*))?/u.exec(url);
    if (video) return `https://www.youtube.com/watch?v=${video[1]}&${video[2] ?? ''}`;
    if (!REDIRECTORS.some(({ hint }) => url.includes(hint))) return url;
    const { hostname, pathname, searchParams } = new URL(url);
    const inner = REDIRECTORS.filter(({ address }) => address.test(`${hostname}${pathname}`))
      .map(({ parameter }) => searchParams.get(parameter) ?? '')
      .find((value) => /^https?:\/\//iu.test(value) && URL.canParse(value));
    if (inner === undefined) return url;
    url = inner;
  }
  return url;
}

/** A host without `www.`, `m.` and their like: the twins of one site have it in common. */
export function plainHost(hostname: string): string {
  let host = hostname;
  while (DEVICE.test(host)) host = host.replace(DEVICE, '');
  if (host.endsWith('.m.wikipedia.org')) host = host.replace('.m.', '.');
  return TWINS[host] ?? host;
}

function pathOf(pathname: string): string {
  let path = sameEscapes(pathname).replaceAll(/\/{2,}/gu, '/');
  for (let before = ''; before !== path;) {
    before = path;
    path = path
      .replace(INDEX, '')
      .replace(/\/$/u, '')
      .replace(/\/amp$/u, '')
      .replace(/^\/amp(?=\/)/u, '');
  }
  return path;
}

/** Parameters in order, without those that only say where a reader came from. */
function queryOf(search: string, host: string): string {
  if (search === '') return '';
  const own = HOST_TRACKERS.flatMap(([name, names]) => (host === name || host.endsWith(`.${name}`) ? names : []));
  const kept = sameEscapes(search.slice(1).replaceAll('+', '%20'))
    .split('&')
    .filter((parameter) => {
      const name = parameter.split('=', 1)[0] ?? '';
      return parameter !== '' && !isTracker(name) && !own.includes(name);
    });
  return kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
}

/** `%7e` and `~`, `%e6` and `%E6` are the same. */
function sameEscapes(text: string): string {
  return text.replaceAll(/%[0-9a-f]{2}/giu, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return UNRESERVED.test(character) ? character : escape.toUpperCase();
  });
}

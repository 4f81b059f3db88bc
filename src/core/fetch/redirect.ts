import type { LinkUrl, Outcome } from '../../model.ts';
import { failure } from '../outcome.ts';
import { canonicalUrl, shown } from '../url/canonical-url.ts';
import { destination } from '../url/destination.ts';
import { isRedirect } from './status.ts';

const MOST_REDIRECTS = 10;

/** Where a link has been on its way, the saved URL first. Never empty. */
export type Way = readonly [LinkUrl, ...LinkUrl[]];

/** What only leads on to an address that it names is not asked: it would show a notice, or its own form of the page. */
export function startOfWay(url: LinkUrl): Way {
  const named = canonicalUrl(destination(url));
  return named.ok && named.value !== url ? [url, named.value] : [url];
}

/**
 * Where a 3xx response that has a Location points to, else null.
 * @param location each byte a character, as undici hands it out: Japanese sites send raw UTF-8 in it, or Shift_JIS.
 */
export function locationOf(status: number, location: string | null): string | null {
  if (!isRedirect(status) || location === null || location.trim() === '') return null;
  const bytes = Uint8Array.from(location, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Bytes of another charset stay the bytes that they are, as in browsers.
    return Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`,
    ).join('');
  }
}

/**
 * The next URL of a link: resolved against the last URL of the way (RFC 9110, 10.2.2;
 * the fragment is inherited), after the checks.
 * @param isAgain whether that request was made before: where cookies count, the way does not tell it
 * @param count of the requests that were made
 */
export function nextUrl(
  way: Way,
  location: string,
  {
    isAgain = (next) => way.some((seen) => sameRequest(seen, next)),
    count = way.length,
  }: { readonly isAgain?: (next: LinkUrl) => boolean; readonly count?: number } = {},
): Outcome<LinkUrl> {
  const from = new URL(way.at(-1) ?? way[0]);
  if (!URL.canParse(location, from))
    return failure('bad-url', {
      en: `redirected to "${shown(location)}", which is not a URL`,
      ja: `転送先の「${shown(location)}」は URL ではありません`,
    });
  const target = new URL(location, from);
  if (target.hash === '') target.hash = from.hash;
  const next = canonicalUrl(target.href);
  if (!next.ok)
    return failure('bad-url', { en: `redirected: ${next.failure.detail.en}`, ja: `転送先: ${next.failure.detail.ja}` });
  if (isAgain(next.value))
    return failure('redirect-loop', { en: `redirected to ${next.value} again`, ja: `再び ${next.value} へ転送` });
  if (count > MOST_REDIRECTS)
    return failure('too-many-redirects', {
      en: `more than ${MOST_REDIRECTS} redirects, the last one to ${next.value}`,
      ja: `${MOST_REDIRECTS} 回を超える転送、最後は ${next.value}`,
    });
  if (from.protocol === 'https:' && target.protocol === 'http:' && !way[0].startsWith('http:')) {
    return failure('downgrade', {
      en: `redirected from https to ${next.value}`,
      ja: `https から ${next.value} へ転送`,
    });
  }
  return next;
}

/** URLs that differ in nothing that is sent. */
function sameRequest(one: string, other: string): boolean {
  return withoutFragment(one) === withoutFragment(other);
}

export function withoutFragment(url: string): string {
  return url.replace(/#.*$/u, '');
}

/** A site that only wanted its cookie back leads to where one was: the round does not count as a step of the way. */
export function withoutRound<T extends { readonly url: LinkUrl }>(
  way: Way,
  hops: readonly T[],
  next: LinkUrl,
): [Way, readonly T[]] {
  const before = way.findIndex((seen) => sameRequest(seen, next));
  if (before === 0) return [[way[0]], []];
  if (before < 0) return [[...way, next], hops];
  const kept = way.slice(1, before);
  return [[way[0], ...kept, next], hops.filter(({ url }) => url === way[0] || kept.includes(url))];
}

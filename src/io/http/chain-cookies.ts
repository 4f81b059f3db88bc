import type { CookieJar } from 'tough-cookie';
import type { Headers } from '../../core/fetch/framing.ts';

/** The cookies of one link's redirects: sent on while they last, forgotten with them. */
export interface ChainCookies {
  /** Keeps what the answer of that URL sets. Cookies that no browser would take are left out. */
  readonly keep: (url: URL, headers: Headers) => Promise<void>;
  /** What to send to that URL, '' for nothing. */
  readonly toSend: (url: URL) => string;
}

/** An answer may set so many: no site that wants to be read sets more. */
const MOST_SET = 50;

export function chainCookies(): ChainCookies {
  let jar: CookieJar | undefined;
  return {
    keep: async (url, headers) => {
      const set = headers.filter(([name]) => name === 'set-cookie').slice(0, MOST_SET);
      if (set.length === 0) return;
      // Most links set none, and the list of public suffixes is long.
      jar ??= new (await import('tough-cookie')).CookieJar();
      for (const [, value] of set) jar.setCookieSync(value, url.href, { ignoreError: true });
    },
    toSend: (url) => jar?.getCookieStringSync(url.href) ?? '',
  };
}

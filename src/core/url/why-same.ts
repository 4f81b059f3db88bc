import type { LinkUrl, Message } from '../../model.ts';
import { destination } from './destination.ts';
import { plainHost } from './page-key.ts';
import { isTracker } from './trackers.ts';
import { decodedPath } from './decoded.ts';

/** Why two URLs with one page key are taken for one page; empty where they are the same to the letter. */
export function whySame(one: LinkUrl, other: LinkUrl): readonly Message[] {
  if (one === other) return [];
  const [first, second] = [viewOf(one), viewOf(other)];
  const reasons = REASONS.filter(({ holds }) => holds(first, second)).map(({ message }) => message);
  return reasons.length > 0 ? reasons : [SPELLING];
}

const SPELLING: Message = { en: 'spelling', ja: '書き方' };

interface View {
  readonly isLed: boolean;
  readonly url: URL;
  readonly host: string;
  readonly path: string;
  readonly kept: readonly string[];
  readonly trackers: readonly string[];
}

function viewOf(given: LinkUrl): View {
  const target = destination(given);
  const url = new URL(target);
  const host = plainHost(url.hostname);
  const parameters = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '');
  return {
    isLed: target !== given,
    url,
    host,
    path: decodedPath(url.pathname).replace(/\/$/u, ''),
    kept: parameters.filter((parameter) => !isTracker(parameter, host)),
    trackers: parameters.filter((parameter) => isTracker(parameter, host)),
  };
}

interface Reason {
  readonly holds: (one: View, other: View) => boolean;
  readonly message: Message;
}

const differ =
  (part: (view: View) => string) =>
  (one: View, other: View): boolean =>
    part(one) !== part(other);

const REASONS: readonly Reason[] = [
  {
    holds: (one, other) => one.isLed || other.isLed,
    message: { en: 'an address that only leads on', ja: '転送するだけの URL' },
  },
  { holds: differ(({ url }) => url.protocol), message: { en: 'http and https', ja: 'http と https' } },
  {
    holds: (one, other) => one.host === other.host && one.url.hostname !== other.url.hostname,
    message: { en: 'www., mobile or twin host', ja: 'www. やモバイル版などのホスト' },
  },
  {
    holds: (one, other) => one.host !== other.host || one.path !== other.path,
    message: { en: 'another path of the page on its site', ja: '同じサイトの中の、同じページの別の URL' },
  },
  {
    holds: (one, other) => one.path === other.path && one.url.pathname !== other.url.pathname,
    message: { en: 'spelling of the path', ja: 'パスの書き方' },
  },
  {
    holds: differ(({ trackers }) => [...trackers].sort().join('&')),
    message: { en: 'parameters that say where a reader came from', ja: 'どこから来たかを示すパラメーター' },
  },
  {
    holds: differ(({ kept }) => kept.join('&')),
    message: { en: 'order or spelling of the parameters', ja: 'パラメーターの順序や書き方' },
  },
  { holds: differ(({ url }) => url.hash), message: { en: 'a place in the page (#)', ja: 'ページの中の位置 (#)' } },
];

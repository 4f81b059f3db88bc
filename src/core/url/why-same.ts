import type { LinkUrl, Message } from '../../model.ts';
import { destination } from './destination.ts';
import { plainHost } from './page-key.ts';
import { isTracker } from './trackers.ts';
import { decodedPath } from './decoded.ts';
import { withoutSession, withoutSessions } from './sessions.ts';

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
  /** What names a visitor's session, in the path and among the parameters. */
  readonly sessions: string;
}

function viewOf(given: LinkUrl): View {
  const target = destination(given);
  const url = new URL(target);
  const path = withoutSession(url.pathname);
  const host = plainHost(url.hostname);
  const all = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '');
  const parameters = withoutSessions(all);
  return {
    isLed: target !== given,
    url,
    host,
    path: decodedPath(path).replace(/\/$/u, ''),
    kept: parameters.filter((parameter) => !isTracker(parameter, host)),
    trackers: parameters.filter((parameter) => isTracker(parameter, host)),
    sessions: [url.pathname === path ? '' : url.pathname, ...all.filter((one) => !parameters.includes(one))].join(' '),
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
    holds: differ(({ sessions }) => sessions),
    message: { en: 'a session in the address', ja: 'URL の中のセッション' },
  },
  {
    holds: (one, other) =>
      one.path === other.path && withoutSession(one.url.pathname) !== withoutSession(other.url.pathname),
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

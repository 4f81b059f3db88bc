import { decodeBody } from '../../core/fetch/decode-body.ts';
import { header, headerList, isFramed, isHtml } from '../../core/fetch/framing.ts';
import type { Guard } from '../../core/fetch/guard.ts';
import { SPACING } from '../../core/fetch/host-queue.ts';
import { metaRefresh, MOST_REFRESHES, refreshTarget } from '../../core/fetch/meta-refresh.ts';
import { nextUrl, startOfWay, type Way, withoutFragment, withoutRound } from '../../core/fetch/redirect.ts';
import { afterAttempt, type Ending } from '../../core/fetch/retry.ts';
import { isOverloaded, proxyAnswers, statusKind } from '../../core/fetch/status.ts';
import { failure, notWithin, success } from '../../core/outcome.ts';
import type { FetchSettings } from '../../core/settings/settings.ts';
import type { Failure, LinkUrl, Outcome, Page } from '../../model.ts';
import { chainCookies } from './chain-cookies.ts';
import { exchange, type HttpAnswer, type ExchangeLimits } from './exchange.ts';
import type { HostSlots } from './host-slots.ts';
import { pause } from './pause.ts';
import type { Transport } from './transport.ts';

export interface LinkContext {
  readonly settings: FetchSettings;
  readonly transport: Transport;
  readonly slots: HostSlots;
  readonly guard: Guard;
  readonly now: () => Date;
  readonly random: () => number;
  /** Ends the link; its reason is the Failure to end with. */
  readonly control: AbortController;
}

interface Got extends HttpAnswer {
  /** Undone of its content-encoding. */
  readonly html: Uint8Array;
  readonly completeness: Page['completeness'];
}

/**
 * Fetches one link: redirects and short meta refreshes followed, with the attempts that are worth it, within the link's
 * deadline.
 */
export async function fetchLink(url: LinkUrl, context: LinkContext): Promise<Outcome<Page>> {
  const attempts = startAttempts(context);
  const cookies = chainCookies();
  const asked = new Set<string>();
  let way = startOfWay(url);
  let hops: readonly NonNullable<Page['hops']>[number][] = [];
  let refreshes = 0;
  try {
    for (;;) {
      const current = way.at(-1) ?? url;
      const request = (to: string): string => `${withoutFragment(to)} ${cookies.toSend(new URL(to))}`;
      asked.add(request(current));
      const outcome = await attempts.get(new URL(current), cookies.toSend(new URL(current)));
      if (!outcome.ok) return outcome;
      const got = outcome.value;
      const refresh = refreshes < MOST_REFRESHES ? refreshOf(got) : null;
      const page = (): Outcome<Page> => success(pageOf(way, got, hops, context.now()));
      if (got.location === null && refresh === null) return page();
      await cookies.keep(new URL(current), got.headers);
      const next = nextUrl(way, got.location ?? refresh ?? '', {
        isAgain: (to) => asked.has(request(to)),
        count: asked.size,
      });
      // A page that reloads itself, or sends its reader in circles, is a page all the same.
      if (!next.ok && refresh !== null && ['redirect-loop', 'bad-url'].includes(next.failure.kind)) return page();
      if (!next.ok) return withCookieHint(next.failure, got);
      if (refresh !== null) refreshes += 1;
      else hops = [...hops, { url: current, status: got.status, headers: got.headers }];
      [way, hops] = withoutRound(way, hops, next.value);
    }
  } finally {
    attempts.end();
  }
}

function pageOf(
  way: Way,
  { status, headers, body, completeness }: Got,
  hops: NonNullable<Page['hops']>,
  now: Date,
): Page {
  return {
    url: way[0],
    finalUrl: way.at(-1) ?? way[0],
    redirects: way.slice(0, -1),
    status,
    headers,
    body,
    fetchedAt: now.toISOString(),
    completeness,
    ...(hops.length > 0 && { hops }),
  };
}

function refreshOf({ location, status, headers, html }: Got): string | null {
  if (location !== null || status !== 200 || !isHtml(headers)) return null;
  return refreshTarget(header(headers, 'refresh') ?? '') ?? metaRefresh(html);
}

/** A site that goes on asking for its cookie although it gets it back. */
function withCookieHint(why: Failure, { headers }: Got): Outcome<never> {
  if (why.kind !== 'redirect-loop' || header(headers, 'set-cookie') === null) return { ok: false, failure: why };
  const { en, ja } = why.detail;
  return {
    ok: false,
    failure: {
      ...why,
      detail: { en: `${en}; the site goes on setting cookies`, ja: `${ja}。Cookie を設定し続けるサイトです` },
    },
  };
}

/** The requests of one link, counted and timed together. */
function startAttempts(context: LinkContext): {
  readonly get: (url: URL, cookie: string) => Promise<Outcome<Got>>;
  readonly end: () => void;
} {
  const { settings, slots, guard, control } = context;
  let attempt = 1;
  let begun = false;
  let timer: NodeJS.Timeout | undefined;

  async function get(url: URL, cookie: string): Promise<Outcome<Got>> {
    const refused = guard.refusesHost(url.hostname);
    if (refused !== null) return failure('ssrf-blocked', refused);
    for (; ; attempt += 1) {
      const slot = await slots.acquire(url.hostname, begun, control.signal);
      if (!slot.ok) return slot;
      if (!begun) timer = setTimeout(() => control.abort(tooSlow(settings)), settings.linkSeconds * 1_000);
      begun = true;
      const answer = await exchange(context.transport, url, limitsOf(settings, cookie), control.signal);
      const got = answer.ok ? judge(answer.value, settings) : answer;
      const verdict = afterAttempt(attempt, endingOf(got), context.now().getTime(), context.random());
      // Before the slot is free: else the next link of this host would go first.
      if (got.ok && isOverloaded(got.value.status))
        slots.slowDown(url.hostname, Math.max(SPACING, verdict.do === 'wait' ? verdict.milliseconds : 0));
      if (verdict.do === 'give-up' && got.ok)
        slots.shut(url.hostname, askedToWait(url, got.value.status, verdict.until));
      slot.value();
      if (verdict.do === 'accept') return whatIsLeft(got);
      if (verdict.do === 'give-up')
        return { ok: false, failure: askedToWait(url, got.ok ? got.value.status : 0, verdict.until) };
      if (!(await pause(verdict.milliseconds, control.signal)))
        return { ok: false, failure: control.signal.reason as Failure };
    }
  }

  return { get, end: () => clearTimeout(timer) };
}

function limitsOf({ userAgent, wireBytes, attemptSeconds }: FetchSettings, cookie: string): ExchangeLimits {
  const headers = {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,*/*;q=0.7',
    'accept-language': 'ja,en-US;q=0.7,en;q=0.6',
    'accept-encoding': 'gzip, deflate, br',
    ...(cookie !== '' && { cookie }),
  };
  return { headers, wireBytes, milliseconds: attemptSeconds * 1_000 };
}

/** An error page need not be readable: its status says enough. */
function judge(answer: HttpAnswer, { decodedBytes }: FetchSettings): Outcome<Got> {
  if (statusKind(answer.status) === 'refused') return failure('refused', proxyAnswers(answer.status));
  const decoded = decodeBody(answer.body, headerList(answer.headers, 'content-encoding'), decodedBytes);
  if (!decoded.ok)
    return answer.status >= 400 ? success({ ...answer, html: new Uint8Array(), completeness: 'unknown' }) : decoded;
  const { bytes, truncated } = decoded.value;
  const complete = isFramed(answer.status, answer.headers) || bytes !== answer.body ? 'whole' : 'unknown';
  return success({ ...answer, html: bytes, completeness: answer.cut || truncated ? 'truncated' : complete });
}

function endingOf(got: Outcome<Got>): Ending {
  if (!got.ok) return { kind: got.failure.kind };
  const { status, headers, completeness } = got.value;
  return completeness === 'truncated' && status < 400
    ? { kind: 'truncated' }
    : { status, retryAfter: header(headers, 'retry-after') };
}

/** A page that was cut at every attempt is worth keeping, if it has anything to read. */
function whatIsLeft(got: Outcome<Got>): Outcome<Got> {
  if (!got.ok || got.value.completeness !== 'truncated' || got.value.html.length > 0) return got;
  return failure('truncated', {
    en: 'the connection ended before the page began',
    ja: 'ページが始まる前に接続が切れました',
  });
}

function askedToWait(url: URL, status: number, until: number): Failure {
  return {
    kind: statusKind(status) ?? 'http-5xx',
    detail: { en: `${url.hostname} answers ${status}`, ja: `${url.hostname} の応答は ${status}` },
    status,
    notBefore: new Date(until).toISOString(),
  };
}

function tooSlow({ linkSeconds }: FetchSettings): Failure {
  return { kind: 'timeout', detail: notWithin(linkSeconds) };
}

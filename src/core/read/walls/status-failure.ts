import type { Failure, Moment, Page } from '../../../model.ts';
import { retryAfter } from '../../fetch/retry.ts';

// RFC 9110 and RFC 6585; only what a page of the web is answered with.
const NAMES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  410: 'Gone',
  418: "I'm a teapot",
  421: 'Misdirected Request',
  423: 'Locked',
  425: 'Too Early',
  429: 'Too Many Requests',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** Why a Page is none by what the server says of it: bot protection that names itself in a header, or a status that is no success. */
export function statusFailure(page: Page): Failure | null {
  const { status } = page;
  const named = `${status} ${NAMES[status] ?? ''}`.trim();
  const guard = botProtection(page);
  if (guard !== '') return { kind: 'blocked', detail: `${guard} (${status})` };
  if (status === 429) return { kind: 'rate-limited', detail: named, ...notBefore(page) };
  // LinkedIn's answer to programs; no standard knows it.
  if (status === 999) return { kind: 'blocked', detail: named };
  if (status >= 500) return { kind: 'http-5xx', detail: named, ...notBefore(page) };
  if (status >= 400) return { kind: 'http-4xx', detail: named };
  if (status >= 300 || status < 200) return { kind: 'bad-http', detail: `${named} without another address` };
  return null;
}

/** Cloudflare puts `cf-mitigated: challenge` on every challenge page, AWS WAF `x-amzn-waf-action` on its 202 and 405. Both document it. */
function botProtection(page: Page): string {
  if (headerOf(page, 'cf-mitigated').toLowerCase() === 'challenge') return 'Cloudflare challenge';
  const action = headerOf(page, 'x-amzn-waf-action').toLowerCase();
  return action === 'challenge' || action === 'captcha' ? `AWS WAF ${action}` : '';
}

/** The first value of a header; '' where there is none. */
export function headerOf(page: Page, name: string): string {
  return page.headers.find(([key]) => key === name)?.[1].trim() ?? '';
}

function notBefore(page: Page): { readonly notBefore?: Moment } {
  const fetched = Date.parse(page.fetchedAt);
  const wait = retryAfter(headerOf(page, 'retry-after'), fetched);
  return wait === null || wait === 0 ? {} : { notBefore: new Date(fetched + wait).toISOString() };
}

import type { Failure, Message, Moment, Page } from '../../model.ts';
import { verbatim } from '../text/verbatim.ts';
import { challengeOf, withStatus } from './challenge-name.ts';
import { header } from './framing.ts';
import { retryAfter } from './retry.ts';
import { statusKind, statusName } from './status.ts';

/**
 * Why an answer does not hold the page that was asked for: bot protection names
 * itself in a header, or the status says so.
 */
export function statusFailure(page: Page): Failure | null {
  const { status } = page;
  const guard = botProtection(page);
  if (guard !== null) return { kind: 'blocked', detail: withStatus(guard, status), status };
  const kind = statusKind(status);
  if (kind === null) return null;
  const named = statusName(status);
  if (kind === 'bad-http')
    return { kind, detail: { en: `${named} without another address`, ja: `転送先のない ${named}` }, status };
  return {
    kind,
    detail: verbatim(named),
    status,
    ...((kind === 'rate-limited' || kind === 'http-5xx') && notBefore(page)),
  };
}

/**
 * Cloudflare puts `cf-mitigated: challenge` on every challenge page, AWS WAF
 * `x-amzn-waf-action` on its 202 and 405. Both document it.
 */
function botProtection(page: Page): Message | null {
  if (headerText(page, 'cf-mitigated').toLowerCase() === 'challenge') return challengeOf('Cloudflare');
  const action = headerText(page, 'x-amzn-waf-action').toLowerCase();
  if (action === 'captcha') return { ...challengeOf('AWS WAF'), en: 'AWS WAF captcha' };
  return action === 'challenge' ? challengeOf('AWS WAF') : null;
}

/** The first value of a header; '' where there is none. */
export function headerText(page: Page, name: string): string {
  return header(page.headers, name)?.trim() ?? '';
}

function notBefore(page: Page): { readonly notBefore?: Moment } {
  const fetched = Date.parse(page.fetchedAt);
  const wait = retryAfter(headerText(page, 'retry-after'), fetched);
  return wait === null || wait === 0 ? {} : { notBefore: new Date(fetched + wait).toISOString() };
}

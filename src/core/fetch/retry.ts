import type { FailureKind } from '../../model.ts';
import { passesSoon } from './status.ts';

const MOST_ATTEMPTS = 3;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** A server that wants more than this is left to the next run. */
const LONGEST_RETRY_AFTER = 60_000;

/** What an attempt ended in, as far as trying again depends on it. */
export type Ending = { readonly kind: FailureKind } | { readonly status: number; readonly retryAfter: string | null };

/** `until` is an instant in milliseconds: the server asked to be left in peace until then. */
export type Verdict =
  | { readonly do: 'accept' }
  | { readonly do: 'wait'; readonly milliseconds: number }
  | { readonly do: 'give-up'; readonly until: number };

/**
 * Whether another attempt is worth it, and when: back-off with full jitter, never earlier than Retry-After says.
 * @param attempt the one that has ended, from 1. @param now milliseconds. @param random 0 to 1.
 */
export function afterAttempt(attempt: number, ending: Ending, now: number, random: number): Verdict {
  if (!mayPass(ending)) return { do: 'accept' };
  const asked = 'status' in ending && ending.retryAfter !== null ? retryAfter(ending.retryAfter, now) : null;
  if (asked !== null && asked > LONGEST_RETRY_AFTER) return { do: 'give-up', until: now + asked };
  if (attempt >= MOST_ATTEMPTS)
    return asked !== null && asked > 0 ? { do: 'give-up', until: now + asked } : { do: 'accept' };
  const jitter = random * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1));
  return { do: 'wait', milliseconds: Math.ceil((asked ?? 0) + jitter) };
}

/**
 * Milliseconds from now; 0 for an instant that has passed, null for what is
 * neither seconds nor a date (RFC 9110, 10.2.3).
 */
export function retryAfter(value: string, now: number): number | null {
  const text = value.trim();
  if (/^\d+$/u.test(text)) return Math.min(Number(text) * 1_000, FARTHEST);
  const at = /^[a-z]{3,9},?\s/iu.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.min(Math.max(0, at - now), FARTHEST);
}

// A year: what a server asks beyond that is a mistake, and an instant has to stay a valid Date.
const FARTHEST = 365 * 24 * 3_600_000;

function mayPass(ending: Ending): boolean {
  if ('kind' in ending) return ['reset', 'timeout', 'truncated'].includes(ending.kind);
  return passesSoon(ending.status);
}

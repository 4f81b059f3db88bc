import type { FailureKind, Link, LinkUrl, PageVersion, Reading, Tried } from '../../model.ts';
import { readingKey } from './reading-key.ts';

/** What is known of a month's pages before fetching. */
export interface Known {
  readonly links: readonly Link[];
  readonly versions: readonly PageVersion[];
  readonly failures: ReadonlyMap<LinkUrl, Tried>;
  /** What has been read of the versions so far, by `readingKey`. */
  readonly readings: ReadonlyMap<string, Reading>;
}

/**
 * The URLs worth a request now: never fetched, cut off, or failed in a way that may pass, and long enough ago.
 * @param patience milliseconds that a failed link is left in peace; 0 tries at once. Retry-After is kept in any case.
 */
export function whatToFetch(known: Known, now: Date, patience: number): readonly LinkUrl[] {
  const last = new Map(known.versions.map((version) => [version.url, version]));
  const good = new Set(known.versions.filter((version) => isAnswer(version, known.readings)).map((version) => version.url));
  return known.links
    .filter((link) => link.mark !== 'skip' && !good.has(link.url))
    .map((link) => link.url)
    .filter((url) => {
      const tried = known.failures.get(url);
      if (tried && !tried.outcome.ok && Date.parse(tried.outcome.failure.notBefore ?? '') > now.getTime()) return false;
      const lastTry = latest(tried?.at, last.get(url)?.fetchedAt);
      return lastTry === null || now.getTime() - lastTry >= patience;
    });
}

// Walls that are shown with any status, and are gone when the rush or the suspicion is.
const PASSING: readonly FailureKind[] = ['blocked', 'rate-limited', 'http-5xx'];

/** Whether this is what the server has to say, and not half of it or a wall in front of it. */
function isAnswer(version: PageVersion, readings: Known['readings']): boolean {
  const article = readings.get(readingKey(version))?.article;
  const walled = article?.ok === false && PASSING.includes(article.failure.kind);
  return !mayPass(version.status) && version.completeness !== 'truncated' && !walled;
}

/** Statuses that another day may change. 404 and 410 are answers. */
function mayPass(status: number): boolean {
  return status >= 500 || status === 401 || status === 403 || status === 408 || status === 425 || status === 429;
}

function latest(...moments: readonly (string | undefined)[]): number | null {
  const times = moments.filter((moment) => moment !== undefined).map((moment) => Date.parse(moment));
  return times.length === 0 ? null : Math.max(...times);
}

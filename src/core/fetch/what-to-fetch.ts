import type { FailureKind, Link, LinkUrl, PageVersion, Reading, Tried } from '../../model.ts';
import { readingKey } from './reading-key.ts';
import { passesSomeDay } from './status.ts';

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
  return unanswered(known, patience).flatMap(({ url, from }) => (now.getTime() >= from ? [url] : []));
}

/** Milliseconds since 1970: from when on `whatToFetch` names something. Infinite where every link has its page. */
export function nextFetchAt(known: Known, patience: number): number {
  return Math.min(...unanswered(known, patience).map(({ from }) => from));
}

/** The links that have no page, and from when on they are worth a request. */
function unanswered(known: Known, patience: number): readonly { readonly url: LinkUrl; readonly from: number }[] {
  const last = new Map(known.versions.map((version) => [version.url, version]));
  const good = new Set(
    known.versions.filter((version) => isAnswer(version, known.readings)).map((version) => version.url),
  );
  return known.links
    .filter((link) => link.mark !== 'skip' && !good.has(link.url))
    .map(({ url }) => {
      const tried = known.failures.get(url);
      const notBefore = tried && !tried.outcome.ok ? tried.outcome.failure.notBefore : undefined;
      return { url, from: Math.max(latest(tried?.at, last.get(url)?.fetchedAt) + patience, latest(notBefore)) };
    });
}

// Walls that are shown with any status, and are gone when the rush or the suspicion is.
const PASSING: readonly FailureKind[] = ['blocked', 'rate-limited', 'http-5xx'];

/** Whether this is what the server has to say, and not half of it or a wall in front of it. */
function isAnswer(version: PageVersion, readings: Known['readings']): boolean {
  const article = readings.get(readingKey(version))?.article;
  const walled = article?.ok === false && PASSING.includes(article.failure.kind);
  return !passesSomeDay(version.status) && version.completeness !== 'truncated' && !walled;
}

/**
 * Milliseconds since 1970; 0, not -Infinity, where there is none: JSON, in which
 * it is remembered, would make null of that.
 */
function latest(...moments: readonly (string | undefined)[]): number {
  return Math.max(0, ...moments.map((moment) => Date.parse(moment ?? '')).filter((time) => !Number.isNaN(time)));
}

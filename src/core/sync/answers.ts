import type { ApiRequest } from '../api/request.ts';

/** A list; null where there is none: no items are a list too. */
export function listIn(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

/** The number of the next page. */
export function pageAfter(at: string, isMore: boolean): string | null {
  return isMore ? String(Number(at) + 1) : null;
}

export function getFeed(url: string): ApiRequest {
  const accept = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8';
  return { method: 'GET', url, headers: { accept }, body: '' };
}

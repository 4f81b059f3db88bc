import type { LinkUrl, Page, Reading } from '../../../src/model.ts';

export const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 1000, timeZone: 'Asia/Tokyo' };

/** A page that tells a child of this folder what to do. */
export function pageSaying(order: string): Page {
  const url = 'https://a.example/' as LinkUrl;
  return {
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: [],
    body: new TextEncoder().encode(order),
    fetchedAt: '2025-04-01T00:00:00Z',
    completeness: 'whole',
  };
}

export function titleOf({ article }: Reading): string {
  return article.ok ? article.value.title : `${article.failure.kind}: ${article.failure.detail.en}`;
}

/** The child's, which obeys. */
export function pidOf(reading: Reading): string {
  return titleOf(reading).split(' ').at(-1) ?? '';
}

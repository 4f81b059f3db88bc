import type { PageVersion } from '../../model.ts';

/** What the reading of a version is remembered by: another look that brought the same bytes need not be read again. */
export function readingKey({ digest, url }: PageVersion): string {
  return `${digest} ${url}`;
}

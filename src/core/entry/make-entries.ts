import type { Entry, LinkUrl, Month } from '../../model.ts';
import { readingKey } from '../fetch/reading-key.ts';
import type { Known } from '../fetch/what-to-fetch.ts';
import type { Look } from './page-look.ts';
import { makeEntry } from './make-entry.ts';

/** An Entry for each Link, in their order, of what is known of its page. */
export function makeEntries(month: Month, { links, versions, readings, failures }: Known): readonly Entry[] {
  const looks = new Map<LinkUrl, Look[]>();
  for (const version of versions) {
    const reading = readings.get(readingKey(version));
    if (reading) looks.set(version.url, [...(looks.get(version.url) ?? []), { version, reading }]);
  }
  return links.map((link) => makeEntry(link, month, looks.get(link.url) ?? [], failures.get(link.url)?.outcome));
}

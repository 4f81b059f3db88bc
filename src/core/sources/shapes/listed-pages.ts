import { epochMoment, readMoment } from '../../month/read-moment.ts';
import { field, parsedJson, text } from '../../text/json-values.ts';
import type { PackedFile } from '../binary/zip.ts';
import type { RawLink } from '../source.ts';

const [LISTS, ARCHIVES] = [/\/pages\/[^/]+\.jsonl$/u, /\/archive\/[^/]+\.warc(?:\.gz)?$/u];

/** The archives of a WACZ, and the pages that it lists; null where the files of a zip are no WACZ. */
export interface PackedArchive {
  readonly archives: readonly PackedFile[];
  readonly pages: readonly RawLink[];
}

/**
 * A WACZ 1.1 (`archive/` beside `pages/`): the pages are listed with their titles, and what a page has loaded is not
 * among them.
 */
export function packedArchive(files: readonly PackedFile[], timeZone: string): PackedArchive | null {
  const archives = files.filter(({ file }) => ARCHIVES.test(file));
  if (archives.length === 0 || !files.some(({ file }) => file.endsWith('/datapackage.json'))) return null;
  return { archives, pages: files.filter(({ file }) => LISTS.test(file)).flatMap((list) => pagesIn(list, timeZone)) };
}

/** A page a line, below a line about the list. `ts` is a date, or milliseconds in early programs. */
function pagesIn({ bytes }: PackedFile, timeZone: string): readonly RawLink[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .flatMap((row, index) => {
      const page = parsedJson(row);
      const [url, ts] = [text(field(page, 'url')), field(page, 'ts')];
      if (url === '') return [];
      const savedAt = typeof ts === 'number' ? epochMoment(ts) : readMoment(text(ts), timeZone);
      return [{ url, savedAt, line: index + 1, title: text(field(page, 'title')), tags: [] }];
    });
}

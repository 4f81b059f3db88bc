import type { Moment } from '../../../model.ts';
import { momentOf } from '../shapes/json-fields.ts';
import { MOST_FOLDERS } from '../shapes/nested-folders.ts';
import { xml } from '../shapes/xml.ts';
import { field, items, text } from '../../text/json-values.ts';
import type { JsonLink, Source } from '../source.ts';

export const xbel: Source = {
  about: { en: 'XBEL: KDE, Floccus, buku and others', ja: 'XBEL: KDE、Floccus、buku など' },
  takes: ['title', 'note', 'quote', 'folders', 'date'],
  forms: [xml((head) => /<xbel[\s>]/u.test(head), bookmarks)],
};

interface Waiting {
  readonly node: unknown;
  readonly folders: readonly string[];
}

function bookmarks(value: unknown, timeZone: string): readonly JsonLink[] {
  const root = field(value, 'xbel');
  const isFetched = !hasOwnMarks(root);
  const links: JsonLink[] = [];
  const waiting: Waiting[] = [{ node: root, folders: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, folders } = next;
    for (const one of listOf(field(node, 'bookmark'))) links.push({ ...linkOf(one, isFetched, timeZone), folders });
    const inner = listOf(field(node, 'folder')).map((folder) => ({
      node: folder,
      folders: [...folders, text(field(folder, 'title'))].slice(-MOST_FOLDERS),
    }));
    waiting.push(...inner.toReversed());
  }
  return links;
}

/**
 * A description is what somebody typed into a dialogue. buku alone, which writes neither folders nor ids nor dates,
 * fills it with what the page says of itself: a quotation at most.
 */
function linkOf(one: unknown, isFetched: boolean, timeZone: string): JsonLink {
  const description = text(field(one, 'desc'));
  const notes = [isFetched ? '' : description, text(field(one, 'note'))].filter((note) => note !== '');
  return {
    url: text(field(one, 'href')),
    savedAt: momentOf(field(one, 'added'), timeZone) ?? addedByKde(one, timeZone),
    title: text(field(one, 'title')),
    note: notes.join('\n'),
    quote: isFetched ? description : '',
    tags: text(field(one, 'tags')).split(','),
  };
}

function hasOwnMarks(root: unknown): boolean {
  const marks = ['added', 'id', 'info', 'visited'];
  return (
    field(root, 'folder') !== undefined ||
    listOf(field(root, 'bookmark')).some((one) => marks.some((mark) => field(one, mark) !== undefined))
  );
}

/** KDE keeps the day in a metadata of its own, in seconds. */
function addedByKde(one: unknown, timeZone: string): Moment | null {
  const metadata = listOf(field(field(one, 'info'), 'metadata'));
  return metadata.map((each) => momentOf(field(each, 'time_added'), timeZone)).find((day) => day !== null) ?? null;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? items(value) : [value];
}

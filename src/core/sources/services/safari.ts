import { readMoment } from '../../month/read-moment.ts';
import { namesAbove, nodesUnder } from '../shapes/json-tree.ts';
import { field, items, text } from '../../text/json-values.ts';
import { plist } from '../shapes/plist.ts';
import type { JsonLink, Source } from '../source.ts';

export const safari: Source = {
  about: {
    en: 'Safari: `Bookmarks.plist` (dates of the reading list only)',
    ja: 'Safari: `Bookmarks.plist`（日付はリーディングリストだけ）',
  },
  takes: ['title', 'folders', 'date'],
  forms: [plist((value) => items(field(value, 'Children')).length > 0, bookmarks)],
};

/** Only the reading list knows when it was saved; its preview is the page's. */
function bookmarks(value: unknown, timeZone: string): readonly JsonLink[] {
  const nodes = nodesUnder([value], 'Children');
  return nodes
    .filter(({ node }) => text(field(node, 'URLString')) !== '')
    .map(({ node, above }) => ({
      url: text(field(node, 'URLString')),
      savedAt: readMoment(text(field(field(node, 'ReadingList'), 'DateAdded')), timeZone),
      title: text(field(field(node, 'URIDictionary'), 'title')),
      tags: [],
      folders: namesAbove(above, 'Title'),
    }));
}

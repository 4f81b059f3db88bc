import { epochMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { field, object, text } from '../../text/json-values.ts';
import { namesAbove, nodesUnder } from '../shapes/json-tree.ts';
import type { JsonLink, Source } from '../source.ts';

// Chromium counts microseconds from 1601.
const EPOCH = 11_644_473_600;

export const chromium: Source = {
  about: {
    en: 'Chrome, Edge, Brave, Vivaldi: `Bookmarks` and `AccountBookmarks` of the profile',
    ja: 'Chrome、Edge、Brave、Vivaldi: プロファイルの `Bookmarks` と `AccountBookmarks`',
  },
  takes: ['title', 'folders', 'date'],
  forms: [json((value) => object(field(field(value, 'roots'), 'bookmark_bar')) !== null, bookmarks)],
};

function bookmarks(value: unknown): readonly JsonLink[] {
  return nodesUnder(Object.values(object(field(value, 'roots')) ?? {}))
    .filter(({ node }) => field(node, 'type') === 'url')
    .map(({ node, above }) => ({
      url: text(field(node, 'url')),
      savedAt: epochMoment(Number(text(field(node, 'date_added'))) / 1e6 - EPOCH),
      title: text(field(node, 'name')),
      tags: [],
      // The roots are named by the program.
      folders: namesAbove(above, 'name').slice(1),
    }));
}

import { epochMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { field, items, object, text } from '../../text/json-values.ts';
import { messageLinks } from '../shapes/message-links.ts';
import { namesAbove, nodesUnder } from '../shapes/json-tree.ts';
import type { JsonLink, Source } from '../source.ts';

// Chromium counts microseconds from 1601.
const EPOCH = 11_644_473_600;

export const chromium: Source = {
  about: {
    en: 'Chrome, Edge, Brave, Opera, Vivaldi: `Bookmarks` and `AccountBookmarks` of the profile, `Notes` of Vivaldi',
    ja: 'Chrome、Edge、Brave、Opera、Vivaldi: プロファイルの `Bookmarks` と `AccountBookmarks`、Vivaldi の `Notes`',
  },
  takes: ['title', 'note', 'folders', 'date'],
  forms: [
    json((value) => object(field(field(value, 'roots'), 'bookmark_bar')) !== null, bookmarks),
    json((value) => object(field(value, 'roots')) === null && notesIn(value).length > 0, notes),
  ],
};

function bookmarks(value: unknown): readonly JsonLink[] {
  return nodesUnder(rootsIn(object(field(value, 'roots')) ?? {}))
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

/** Opera keeps its own roots one level below: those of what was thrown away do not count. */
function rootsIn(roots: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.values(roots).flatMap((root) => {
    if (items(field(root, 'children')).length > 0) return [root];
    return Object.entries(object(root) ?? {}).flatMap(([name, one]) => (name === 'trash' ? [] : [one]));
  });
}

function notesIn(value: unknown): readonly unknown[] {
  return nodesUnder(items(field(value, 'children')))
    .map(({ node }) => node)
    .filter((node) => field(node, 'type') === 'note' && field(node, 'date_added') !== undefined);
}

/** What was written beside a page, and the page. */
function notes(value: unknown): readonly JsonLink[] {
  return notesIn(value).flatMap((node): readonly JsonLink[] => {
    const savedAt = epochMoment(Number(text(field(node, 'date_added'))) / 1e6 - EPOCH);
    const [url, note] = [text(field(node, 'url')), text(field(node, 'content'))];
    if (url !== '') return [{ url, savedAt, note, tags: [] }];
    return messageLinks(note, true).map((link) => ({ ...link, savedAt }));
  });
}

import { epochMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { namesAbove, nodesUnder } from '../shapes/json-tree.ts';
import { field, text, texts } from '../../text/json-values.ts';
import type { JsonLink, Source } from '../source.ts';

export const firefox: Source = {
  about: { en: "Firefox's JSON backup", ja: 'Firefox のバックアップ (JSON)' },
  takes: ['title', 'tags', 'folders', 'date'],
  forms: [json((value) => text(field(value, 'type')).startsWith('text/x-moz-place'), bookmarks)],
};

function bookmarks(value: unknown): readonly JsonLink[] {
  return nodesUnder([value])
    .filter(({ node }) => field(node, 'type') === 'text/x-moz-place')
    .map(({ node, above }) => ({
      url: text(field(node, 'uri')),
      savedAt: epochMoment(Number(text(field(node, 'dateAdded')))),
      title: text(field(node, 'title')),
      tags: texts(field(node, 'tags')),
      folders: namesAbove(above, 'title', (one) => !/_$/u.test(text(field(one, 'guid')))),
    }));
}

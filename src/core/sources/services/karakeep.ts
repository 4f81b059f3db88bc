import { epochMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { field, items, object, text, texts } from '../../text/json-values.ts';
import type { JsonLink, Source } from '../source.ts';

export const karakeep: Source = {
  about: { en: 'Karakeep (Hoarder): JSON', ja: 'Karakeep (Hoarder): JSON' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [
    json((value) => items(field(value, 'bookmarks')).some((one) => object(field(one, 'content')) !== null), bookmarks),
  ],
};

function bookmarks(value: unknown): readonly JsonLink[] {
  return items(field(value, 'bookmarks'))
    .filter((one) => field(field(one, 'content'), 'type') === 'link')
    .map((one) => ({
      url: text(field(field(one, 'content'), 'url')),
      savedAt: epochMoment(Number(text(field(one, 'createdAt')))),
      title: text(field(one, 'title')),
      note: text(field(one, 'note')),
      tags: texts(field(one, 'tags')),
    }));
}

import { readMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { field, items, text, texts } from '../../text/json-values.ts';
import type { JsonLink, Source } from '../source.ts';

export const linkwarden: Source = {
  about: { en: 'Linkwarden: JSON', ja: 'Linkwarden: JSON' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [
    json((value) => items(field(value, 'collections')).some((one) => Array.isArray(field(one, 'links'))), bookmarks),
  ],
};

function bookmarks(value: unknown, timeZone: string): readonly JsonLink[] {
  return items(field(value, 'collections'))
    .flatMap((collection) => items(field(collection, 'links')))
    .map((one) => ({
      url: text(field(one, 'url')),
      savedAt: readMoment(text(field(one, 'createdAt')), timeZone),
      title: text(field(one, 'name')),
      note: text(field(one, 'description')),
      tags: texts(field(one, 'tags')),
    }));
}

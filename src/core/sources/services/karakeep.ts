import { json } from '../shapes/json.ts';
import { momentOf } from '../shapes/json-fields.ts';
import { field, items, object, text, texts } from '../../text/json-values.ts';
import { messageLinks } from '../shapes/message-links.ts';
import type { JsonLink, Source } from '../source.ts';

export const karakeep: Source = {
  about: { en: 'Karakeep (Hoarder): JSON, also of the API', ja: 'Karakeep (Hoarder): JSON、API の JSON' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [
    json((value) => items(field(value, 'bookmarks')).some((one) => object(field(one, 'content')) !== null), bookmarks),
  ],
};

function bookmarks(value: unknown, timeZone: string): readonly JsonLink[] {
  return items(field(value, 'bookmarks')).flatMap((one): readonly JsonLink[] => {
    const content = field(one, 'content');
    if (field(content, 'type') === 'link') return [bookmark(one, timeZone)];
    // A note of the author's with addresses in it.
    const savedAt = momentOf(field(one, 'createdAt'), timeZone);
    const found = field(content, 'type') === 'text' ? messageLinks(text(field(content, 'text')), true) : [];
    return found.map((link) => ({ ...link, savedAt, tags: texts(field(one, 'tags')) }));
  });
}

function bookmark(one: unknown, timeZone: string): JsonLink {
  return {
    url: text(field(field(one, 'content'), 'url')),
    // Seconds in an export, a date in the API.
    savedAt: momentOf(field(one, 'createdAt'), timeZone),
    title: text(field(one, 'title')) || text(field(field(one, 'content'), 'title')),
    note: text(field(one, 'note')),
    tags: texts(field(one, 'tags')),
  };
}

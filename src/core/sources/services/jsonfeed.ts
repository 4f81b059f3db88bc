import { json } from '../shapes/json.ts';
import { listed } from '../shapes/json-fields.ts';
import { field, text } from '../../text/json-values.ts';
import type { Source } from '../source.ts';

export const jsonfeed: Source = {
  about: { en: 'JSON Feed', ja: 'JSON Feed' },
  takes: ['title', 'tags', 'date'],
  forms: [
    json(
      (value) => /jsonfeed\.org/u.test(text(field(value, 'version'))),
      listed('items', {
        url: ['external_url', 'url'],
        title: ['title'],
        tags: ['tags'],
        savedAt: ['date_published', 'date_modified'],
      }),
    ),
  ],
};

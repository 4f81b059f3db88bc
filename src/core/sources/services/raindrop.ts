import { csv } from '../shapes/csv/csv.ts';
import { json } from '../shapes/json.ts';
import { listed, someHave } from '../shapes/json-fields.ts';
import { field } from '../../text/json-values.ts';
import type { Source } from '../source.ts';

export const raindrop: Source = {
  about: { en: 'Raindrop.io: CSV, JSON of the API', ja: 'Raindrop.io: CSV、API の JSON' },
  takes: ['title', 'note', 'quote', 'tags', 'folders', 'date'],
  forms: [
    json(
      (value) => someHave(field(value, 'items'), ['link', 'created', 'excerpt']),
      listed('items', {
        url: ['link'],
        title: ['title'],
        note: ['note'],
        quote: ['highlights'],
        tags: ['tags'],
        savedAt: ['created'],
      }),
    ),
    csv({ columns: ['title', 'note', 'excerpt', 'url', 'created'] }),
  ],
};

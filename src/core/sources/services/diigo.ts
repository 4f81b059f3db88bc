import { json } from '../shapes/json.ts';
import { listed, someHave } from '../shapes/json-fields.ts';
import { csv } from '../shapes/csv/csv.ts';
import type { Source } from '../source.ts';

export const diigo: Source = {
  about: { en: 'Diigo: CSV, JSON of the API', ja: 'Diigo: CSV、API の JSON' },
  takes: ['title', 'note', 'quote', 'tags', 'date'],
  forms: [
    json(
      (value) => someHave(value, ['url', 'desc', 'annotations']),
      listed(null, {
        url: ['url'],
        title: ['title'],
        note: ['desc'],
        quote: ['annotations', 'comments'],
        tags: ['tags'],
        savedAt: ['created_at'],
      }),
    ),
    csv({
      columns: ['title', 'url', 'tags', 'description', 'annotations', 'createdat'],
      notes: ['description', 'comments'],
      quote: 'annotations',
      hasSpacedTags: true,
    }),
  ],
};

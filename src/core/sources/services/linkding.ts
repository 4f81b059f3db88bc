import { json } from '../shapes/json.ts';
import { listed, someHave } from '../shapes/json-fields.ts';
import { field } from '../../text/json-values.ts';
import type { Source } from '../source.ts';

export const linkding: Source = {
  about: { en: 'linkding: JSON of the API', ja: 'linkding: API の JSON' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [
    json(
      (value) => someHave(field(value, 'results'), ['url', 'date_added', 'tag_names']),
      listed('results', {
        url: ['url'],
        title: ['title'],
        note: ['notes'],
        tags: ['tag_names'],
        savedAt: ['date_added'],
      }),
    ),
  ],
};

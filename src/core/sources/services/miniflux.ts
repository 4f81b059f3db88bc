import { json } from '../shapes/json.ts';
import { listed, someHave } from '../shapes/json-fields.ts';
import { field } from '../../text/json-values.ts';
import type { Source } from '../source.ts';

export const miniflux: Source = {
  about: { en: 'Miniflux: entries of the API (JSON)', ja: 'Miniflux: API の entries (JSON)' },
  takes: ['title', 'tags', 'date'],
  forms: [
    json(
      (value) => someHave(field(value, 'entries'), ['url', 'starred', 'feed_id']),
      // `changed_at` is when the star was set.
      listed('entries', {
        url: ['url'],
        title: ['title'],
        tags: ['tags'],
        savedAt: ['changed_at', 'created_at', 'published_at'],
      }),
    ),
  ],
};

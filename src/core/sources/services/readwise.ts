import { csv } from '../shapes/csv/csv.ts';
import { flat, someHave } from '../shapes/json-fields.ts';
import { json } from '../shapes/json.ts';
import { field, items } from '../../text/json-values.ts';
import type { Source } from '../source.ts';

const NAMES = {
  // `url` is Reader's own.
  url: ['source_url'],
  title: ['title'],
  note: ['notes'],
  tags: ['tags'],
  savedAt: ['saved_at', 'created_at'],
};

// Reader lists what its feeds brought in, which nobody saved.
export const readwise: Source = {
  about: { en: 'Readwise Reader: CSV, JSON of the API', ja: 'Readwise Reader: CSV、API の JSON' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [
    json(
      (value) => someHave(field(value, 'results'), ['source_url', 'saved_at']),
      (value, timeZone) =>
        flat(
          items(field(value, 'results')).filter((one) => field(one, 'location') !== 'feed'),
          NAMES,
          timeZone,
        ),
    ),
    csv({
      columns: ['title', 'url', 'documenttags', 'saveddate', 'location'],
      isForeign: (cell) => cell('Location') === 'feed',
    }),
  ],
};

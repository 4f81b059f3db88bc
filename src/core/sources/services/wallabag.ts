import { json } from '../shapes/json.ts';
import { flat, someHave, type FieldNames } from '../shapes/json-fields.ts';
import { field, items } from '../../text/json-values.ts';
import type { Source } from '../source.ts';

const NAMES: FieldNames = {
  url: ['url'],
  title: ['title'],
  quote: ['annotations'],
  tags: ['tags'],
  savedAt: ['created_at'],
};

export const wallabag: Source = {
  about: { en: 'wallabag: JSON, also of the API', ja: 'wallabag: JSON、API の JSON' },
  takes: ['title', 'note', 'quote', 'tags', 'date'],
  forms: [
    json(
      (value) => someHave(entriesIn(value), ['url', 'created_at', 'is_archived']),
      (value, timeZone) => flat(entriesIn(value), NAMES, timeZone),
    ),
  ],
};

/** An export is a list; the API wraps it. */
function entriesIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : items(field(field(value, '_embedded'), 'items'));
}

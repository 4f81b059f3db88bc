import { json } from '../shapes/json.ts';
import { listed, someHave } from '../shapes/json-fields.ts';
import type { Source } from '../source.ts';

export const pinboard: Source = {
  about: { en: 'Pinboard: JSON', ja: 'Pinboard: JSON' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [
    json(
      (value) => someHave(value, ['href', 'time']),
      listed(null, {
        url: ['href'],
        title: ['description'],
        note: ['extended'],
        tags: ['tags'],
        savedAt: ['time'],
      }),
    ),
  ],
};

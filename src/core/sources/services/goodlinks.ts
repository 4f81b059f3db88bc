import { json } from '../shapes/json.ts';
import { listed, someHave } from '../shapes/json-fields.ts';
import type { Source } from '../source.ts';

export const goodlinks: Source = {
  about: { en: 'GoodLinks: JSON', ja: 'GoodLinks: JSON' },
  takes: ['title', 'note', 'quote', 'tags', 'date'],
  forms: [
    json(
      (value) => someHave(value, ['url', 'addedAt', 'starred']) || someHave(value, ['url', 'addedAt', 'highlights']),
      listed(null, {
        url: ['url'],
        title: ['title'],
        note: ['notes', 'note'],
        quote: ['highlights'],
        tags: ['tags'],
        savedAt: ['addedAt'],
      }),
    ),
  ],
};

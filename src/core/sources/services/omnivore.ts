import { json } from '../shapes/json.ts';
import { listed, someHave } from '../shapes/json-fields.ts';
import type { Source } from '../source.ts';

export const omnivore: Source = {
  about: { en: 'Omnivore: `metadata_….json`', ja: 'Omnivore: `metadata_….json`' },
  takes: ['title', 'tags', 'date'],
  forms: [
    json(
      (value) => someHave(value, ['url', 'savedAt', 'labels']),
      listed(null, { url: ['url'], title: ['title'], tags: ['labels'], savedAt: ['savedAt'] }),
    ),
  ],
};

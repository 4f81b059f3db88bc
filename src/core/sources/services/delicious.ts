import { json } from '../shapes/json.ts';
import { listed, someHave } from '../shapes/json-fields.ts';
import type { Source } from '../source.ts';

export const delicious: Source = {
  about: { en: 'Delicious: JSON', ja: 'Delicious: JSON' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [
    json(
      (value) =>
        someHave(value, ['url', 'title', 'description', 'created', 'owner']) ||
        someHave(value, ['url', 'description', 'created', 'others']),
      listed(null, { url: ['url'], title: ['title'], note: ['description'], tags: ['tags'], savedAt: ['created'] }),
    ),
  ],
};

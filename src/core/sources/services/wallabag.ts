import { json } from '../shapes/json.ts';
import { listed, someHave } from '../shapes/json-fields.ts';
import type { Source } from '../source.ts';

export const wallabag: Source = {
  about: { en: 'wallabag: JSON', ja: 'wallabag: JSON' },
  takes: ['title', 'note', 'quote', 'tags', 'date'],
  forms: [
    json(
      (value) => someHave(value, ['url', 'created_at']),
      listed(null, { url: ['url'], title: ['title'], quote: ['annotations'], tags: ['tags'], savedAt: ['created_at'] }),
    ),
  ],
};

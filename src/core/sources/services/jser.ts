import { json } from '../shapes/json.ts';
import { listed, someHave } from '../shapes/json-fields.ts';
import { field } from '../../text/json-values.ts';
import type { Source } from '../source.ts';

export const jser: Source = {
  about: { en: 'JSer.info: `index.json`', ja: 'JSer.info: `index.json`' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [
    json(
      (value) => someHave(field(value, 'list'), ['url', 'date', 'content']),
      listed('list', { url: ['url'], title: ['title'], note: ['content'], tags: ['tags'], savedAt: ['date'] }),
    ),
  ],
};

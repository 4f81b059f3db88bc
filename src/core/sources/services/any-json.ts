import { json } from '../shapes/json.ts';
import { listed, hasAll } from '../shapes/json-fields.ts';
import { items } from '../../text/json-values.ts';
import type { Source } from '../source.ts';

const URLS = ['url', 'link', 'href'];
const list = json(
  (value) => items(value).some((one) => URLS.some((name) => hasAll(one, [name]))),
  listed(null, {
    url: URLS,
    title: ['title', 'name'],
    note: ['note', 'comment'],
    tags: ['tags'],
    savedAt: ['savedAt', 'created', 'date_added', 'date', 'time'],
  }),
);

export const anyJson: Source = {
  about: { en: 'any other JSON with URLs', ja: 'URL のあるほかの JSON' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [{ fits: ({ json: value }) => value() !== undefined, read: list.read }],
};

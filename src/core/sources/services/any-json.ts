import { linksInValue } from '../shapes/any-value.ts';
import { json } from '../shapes/json.ts';
import type { Source } from '../source.ts';

export const anyJson: Source = {
  about: { en: 'any other JSON with URLs', ja: 'URL のあるほかの JSON' },
  takes: ['title', 'note', 'quote', 'tags', 'folders', 'date'],
  forms: [json((value) => value !== undefined, linksInValue)],
};

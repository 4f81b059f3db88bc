import { csv } from '../shapes/csv.ts';
import type { Source } from '../source.ts';

export const readwise: Source = {
  about: { en: 'Readwise Reader: CSV', ja: 'Readwise Reader: CSV' },
  takes: ['title', 'tags', 'date'],
  forms: [csv(['title', 'url', 'documenttags', 'saveddate', 'location'])],
};

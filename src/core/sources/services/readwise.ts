import { csv } from '../shapes/csv/csv.ts';
import type { Source } from '../source.ts';

export const readwise: Source = {
  about: { en: 'Readwise Reader: CSV', ja: 'Readwise Reader: CSV' },
  takes: ['title', 'tags', 'date'],
  forms: [
    csv({
      columns: ['title', 'url', 'documenttags', 'saveddate', 'location'],
      // Reader lists what its feeds brought in, which nobody saved.
      isForeign: (cell) => cell('Location') === 'feed',
    }),
  ],
};

import { csv } from '../shapes/csv/csv.ts';
import type { Source } from '../source.ts';

export const diigo: Source = {
  about: { en: 'Diigo: CSV', ja: 'Diigo: CSV' },
  takes: ['title', 'note', 'quote', 'tags', 'date'],
  forms: [
    csv({
      columns: ['title', 'url', 'tags', 'description', 'annotations', 'createdat'],
      notes: ['description', 'comments'],
      quote: 'annotations',
      hasSpacedTags: true,
    }),
  ],
};

import { csv } from '../shapes/csv/csv.ts';
import type { Source } from '../source.ts';

export const pocket: Source = {
  about: { en: 'Pocket: CSV', ja: 'Pocket: CSV' },
  takes: ['title', 'tags', 'date'],
  forms: [csv({ columns: ['title', 'url', 'timeadded', 'tags', 'status'] })],
};

import { csv } from '../shapes/csv/csv.ts';
import type { Source } from '../source.ts';

export const instapaper: Source = {
  about: { en: 'Instapaper: CSV', ja: 'Instapaper: CSV' },
  takes: ['title', 'quote', 'tags', 'folders', 'date'],
  forms: [csv({ columns: ['url', 'title', 'selection', 'folder'] })],
};

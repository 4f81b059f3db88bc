import { csv, wordsTable } from '../shapes/csv/csv.ts';
import type { Source } from '../source.ts';

export const anyCsv: Source = {
  about: { en: 'any other CSV or TSV with a column of URLs', ja: 'URL の列があるほかの CSV・TSV' },
  takes: ['title', 'note', 'quote', 'tags', 'date'],
  forms: [
    csv({ columns: ['type', 'content', 'priority', 'indent', 'author'], notes: ['description'] }),
    wordsTable,
    csv({ columns: [] }),
  ],
};

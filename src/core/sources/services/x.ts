import { csv } from '../shapes/csv/csv.ts';
import type { Source } from '../source.ts';

export const x: Source = {
  about: {
    en: 'X (Twitter): bookmarks as CSV by an extension',
    ja: 'X (Twitter): 拡張機能で書き出したブックマークの CSV',
  },
  takes: ['date'],
  forms: [
    csv({ columns: ['tweeturl'], isPost: true }),
    csv({ columns: ['screenname', 'fulltext'], isPost: true }),
    csv({ columns: ['tweetid'], isPost: true }),
  ],
};

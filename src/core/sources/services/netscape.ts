import { bookmarkHtml } from '../shapes/netscape.ts';
import type { Source } from '../source.ts';

export const netscape: Source = {
  about: {
    en: 'bookmarks as HTML: browsers, Pinboard, linkding, Shaarli, Raindrop.io…',
    ja: 'ブックマークの HTML: ブラウザー、Pinboard、linkding、Shaarli、Raindrop.io…',
  },
  takes: ['title', 'note', 'tags', 'folders', 'date'],
  forms: [bookmarkHtml],
};

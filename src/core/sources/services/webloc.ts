import { field, text } from '../../text/json-values.ts';
import { plist } from '../shapes/plist.ts';
import type { Source } from '../source.ts';

export const webloc: Source = {
  about: { en: 'link files: `.webloc` (macOS)', ja: 'リンクのファイル: `.webloc` (macOS)' },
  takes: [],
  forms: [
    plist(
      (value) => text(field(value, 'URL')) !== '',
      (value) => [{ url: text(field(value, 'URL')), savedAt: null, tags: [] }],
    ),
  ],
};

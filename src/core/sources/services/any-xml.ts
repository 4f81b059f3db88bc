import { linksInValue } from '../shapes/any-value.ts';
import { xml } from '../shapes/xml.ts';
import type { Source } from '../source.ts';

export const anyXml: Source = {
  about: { en: 'any other XML with URLs', ja: 'URL のあるほかの XML' },
  takes: ['title', 'note', 'quote', 'tags', 'folders', 'date'],
  forms: [xml(() => true, linksInValue)],
};

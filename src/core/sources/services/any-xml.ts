import { linksInValue } from '../shapes/any-value.ts';
import { isMarkdown } from '../shapes/html-page.ts';
import { plist } from '../shapes/plist.ts';
import { xml } from '../shapes/xml.ts';
import type { Source } from '../source.ts';

export const anyXml: Source = {
  about: { en: 'any other XML or property list with URLs', ja: 'URL のあるほかの XML・プロパティリスト' },
  takes: ['title', 'note', 'quote', 'tags', 'folders', 'date'],
  forms: [plist((value) => value !== undefined, linksInValue), xml((head) => !isMarkdown(head), linksInValue)],
};

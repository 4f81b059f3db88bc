import { epochMoment, readMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { someHave } from '../shapes/json-fields.ts';
import { field, items, text } from '../../text/json-values.ts';
import { messageLinks } from '../shapes/message-links.ts';
import type { JsonLink, Source } from '../source.ts';

export const cosense: Source = {
  about: { en: 'Cosense (Scrapbox): a project (JSON)', ja: 'Cosense (Scrapbox): プロジェクト (JSON)' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [json((value) => someHave(field(value, 'pages'), ['title', 'lines']), linksOfPages)],
};

/**
 * A line's own date is there only when the metadata was exported; else the page's counts. A page that is called by a
 * day is a diary, which is nothing that a link is about.
 */
function linksOfPages(value: unknown, timeZone: string): readonly JsonLink[] {
  return items(field(value, 'pages')).flatMap((page) => {
    const title = text(field(page, 'title'));
    const pageTags = readMoment(title, timeZone) === null ? [title] : [];
    return withoutCode(items(field(page, 'lines'))).flatMap(({ line, words }) => {
      const savedAt = epochMoment(Number(text(field(line, 'created')) || text(field(page, 'created'))));
      const tags = [...words.matchAll(TAG)].map(([, tag = '']) => tag);
      return messageLinks(words.replaceAll(PICTURE, '').replaceAll(TAG, ''), true).map((link) => ({
        ...link,
        savedAt,
        tags: [...pageTags, ...tags],
      }));
    });
  });
}

const TAG = /(?<!\S)#([^\s#[\]]{1,100})/gu;
// An address of a picture in brackets is shown as the picture.
const PICTURE = /\[https?:\/\/(?:(?:i\.)?gyazo\.com\/[^\s[\]]*|[^\s[\]]+\.(?:png|jpe?g|gif|svg|webp))\]/giu;

interface PageLine {
  readonly line: unknown;
  readonly words: string;
}

/** A block of code is what stands deeper than the line that opens it. */
function withoutCode(lines: readonly unknown[]): readonly PageLine[] {
  let depth = -1;
  return lines.flatMap((line) => {
    const words = text(line) || text(field(line, 'text'));
    const indent = /^\s*/u.exec(words)?.[0].length ?? 0;
    if (depth >= 0 && indent > depth) return [];
    depth = /^\s*code:/u.test(words) ? indent : -1;
    return [{ line, words }];
  });
}

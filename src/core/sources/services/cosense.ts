import { epochMoment } from '../../month/read-moment.ts';
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

/** A line's own date is there only when the metadata was exported; else the page's counts. */
function linksOfPages(value: unknown): readonly JsonLink[] {
  return items(field(value, 'pages')).flatMap((page) =>
    items(field(page, 'lines')).flatMap((line) => {
      const words = text(line) || text(field(line, 'text'));
      const savedAt = epochMoment(Number(text(field(line, 'created')) || text(field(page, 'created'))));
      const tags = [text(field(page, 'title'))];
      return messageLinks(words, true).map((link) => ({ ...link, savedAt, tags }));
    }),
  );
}

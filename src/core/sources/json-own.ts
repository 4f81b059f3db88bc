import { MARKS } from '../library/links-file.ts';
import { readMoment } from '../month/read-moment.ts';
import { field, items, text, texts } from './json-values.ts';
import type { JsonLink } from './source.ts';

/** Our own, with all that only we know. A list of Links alone is a month's file as JSON Lines. */
export function ownLinks(value: unknown): readonly JsonLink[] {
  const links = items(field(value, 'links'));
  return (links.length > 0 ? links : items(value)).map((one) => {
    const mark = MARKS.find((known) => known === field(one, 'mark'));
    return {
      url: text(field(one, 'url')),
      savedAt: readMoment(text(field(one, 'savedAt')), 'UTC'),
      title: text(field(one, 'title')),
      note: text(field(one, 'note')),
      quote: text(field(one, 'quote')),
      tags: texts(field(one, 'tags')),
      follows: text(field(one, 'follows')) || undefined,
      mark,
      source: text(field(one, 'source')),
    };
  });
}

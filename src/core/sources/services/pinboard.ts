import { readMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { flat, someHave } from '../shapes/json-fields.ts';
import { field, items, text } from '../../text/json-values.ts';
import { quotedWords } from '../shapes/quoted-words.ts';
import { xml } from '../shapes/xml.ts';
import type { JsonLink, Source } from '../source.ts';

const NAMES = {
  url: ['href'],
  title: ['description'],
  note: ['extended'],
  tags: ['tags'],
  savedAt: ['time'],
};

export const pinboard: Source = {
  about: { en: 'Pinboard, Delicious: JSON, XML', ja: 'Pinboard、Delicious: JSON、XML' },
  takes: ['title', 'note', 'quote', 'tags', 'date'],
  forms: [
    json(
      (value) => someHave(value, ['href', 'time', 'extended']),
      (value, timeZone) =>
        flat(items(value), NAMES, timeZone).map((link) => ({ ...link, ...quotedWords(link.note ?? '') })),
    ),
    xml((head) => /<posts[\s>]/u.test(head), posts),
  ],
};

/** Delicious' API, which Pinboard speaks too. A passage that was selected in the page stands in `<blockquote>`. */
function posts(value: unknown, timeZone: string): readonly JsonLink[] {
  const all = field(field(value, 'posts'), 'post');
  return (Array.isArray(all) ? items(all) : [all]).map((post) => ({
    url: text(field(post, 'href')),
    savedAt: readMoment(text(field(post, 'time')), timeZone),
    title: text(field(post, 'description')),
    ...quotedWords(text(field(post, 'extended'))),
    tags: text(field(post, 'tag')).split(/\s+/u),
  }));
}

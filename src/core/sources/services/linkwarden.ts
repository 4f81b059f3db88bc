import { readMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { highlightTexts, someHave } from '../shapes/json-fields.ts';
import { field, items, text, texts } from '../../text/json-values.ts';
import type { JsonLink, Source } from '../source.ts';

export const linkwarden: Source = {
  about: { en: 'Linkwarden: JSON', ja: 'Linkwarden: JSON' },
  takes: ['title', 'note', 'quote', 'tags', 'folders', 'date'],
  forms: [
    json(
      (value) => items(field(value, 'collections')).some((one) => someHave(field(one, 'links'), ['url', 'createdAt'])),
      bookmarks,
    ),
  ],
};

function bookmarks(value: unknown, timeZone: string): readonly JsonLink[] {
  const collections = items(field(value, 'collections'));
  return collections.flatMap((collection) => {
    const folders = namesOf(collection, collections, 0);
    return items(field(collection, 'links')).map((one) => ({
      ...markedIn(field(one, 'highlights'), text(field(one, 'description'))),
      url: text(field(one, 'url')),
      savedAt: readMoment(text(field(one, 'createdAt')), timeZone),
      title: text(field(one, 'name')),
      tags: texts(field(one, 'tags')),
      folders,
    }));
  });
}

function markedIn(highlights: unknown, description: string): Pick<JsonLink, 'note' | 'quote'> {
  const marked = items(highlights).flatMap((one) => highlightTexts([one]));
  const joined = (words: readonly string[]): string => words.filter((one) => one !== '').join('\n');
  return {
    note: joined([description, ...marked.map(({ note }) => note)]),
    quote: joined(marked.map(({ quote }) => quote)),
  };
}

const MOST_DEPTH = 50;

/** The names of a collection and of those it stands in, the outermost first. */
function namesOf(collection: unknown, all: readonly unknown[], depth: number): readonly string[] {
  const above = field(collection, 'parentId');
  const parent = all.find((one) => typeof above === 'number' && field(one, 'id') === above);
  const outer = parent !== undefined && depth < MOST_DEPTH ? namesOf(parent, all, depth + 1) : [];
  return [...outer, text(field(collection, 'name'))];
}

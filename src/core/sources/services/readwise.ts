import { readMoment } from '../../month/read-moment.ts';
import { csv } from '../shapes/csv/csv.ts';
import { json } from '../shapes/json.ts';
import { someHave } from '../shapes/json-fields.ts';
import { field, items, text, texts } from '../../text/json-values.ts';
import type { JsonLink, Source } from '../source.ts';

export const readwise: Source = {
  about: { en: 'Readwise Reader: CSV, JSON of the API', ja: 'Readwise Reader: CSV、API の JSON' },
  takes: ['title', 'note', 'quote', 'tags', 'date'],
  forms: [
    csv({
      columns: ['title', 'url', 'documenttags', 'saveddate', 'location'],
      // Reader lists what its feeds brought in, which nobody saved.
      isForeign: (cell) => cell('Location') === 'feed',
    }),
    json((value) => someHave(field(value, 'results'), ['source_url', 'saved_at']), documents),
  ],
};

/** A highlight and a note on it are documents too, below the one that they are of. `url` is Reader's own. */
function documents(value: unknown, timeZone: string): readonly JsonLink[] {
  const all = items(field(value, 'results'));
  const below = new Map<string, readonly unknown[]>();
  for (const one of all) {
    const parent = text(field(one, 'parent_id'));
    if (parent !== '') below.set(parent, [...(below.get(parent) ?? []), one]);
  }
  return all
    .filter((one) => text(field(one, 'parent_id')) === '' && text(field(one, 'location')) !== 'feed')
    .map((one) => {
      const marked = below.get(text(field(one, 'id'))) ?? [];
      const notes = [one, ...marked].map((each) => text(field(each, 'notes')));
      return {
        url: text(field(one, 'source_url')),
        savedAt: readMoment(text(field(one, 'saved_at')) || text(field(one, 'created_at')), timeZone),
        title: text(field(one, 'title')),
        note: notes.filter((note) => note !== '').join('\n'),
        quote: marked
          .filter((each) => field(each, 'category') === 'highlight')
          .map((each) => text(field(each, 'content')))
          .filter((words) => words !== '')
          .join('\n'),
        tags: texts(field(one, 'tags')),
      };
    });
}

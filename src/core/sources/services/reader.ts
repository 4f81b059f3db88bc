import type { Moment } from '../../../model.ts';
import { epochMoment } from '../../month/read-moment.ts';
import { htmlWords } from '../shapes/html-words.ts';
import { json } from '../shapes/json.ts';
import { hasAll, highlightTexts } from '../shapes/json-fields.ts';
import { field, items, text, texts } from '../../text/json-values.ts';
import type { JsonLink, Source } from '../source.ts';

export const reader: Source = {
  about: {
    en: 'Inoreader, FreshRSS, Feedly: starred items (`starred.json`, JSON; FreshRSS does not say when)',
    ja: 'Inoreader、FreshRSS、Feedly: スター付きの記事 (`starred.json`、JSON。FreshRSS には日付がありません)',
  },
  takes: ['title', 'note', 'quote', 'tags', 'date'],
  forms: [json((value) => items(field(value, 'items')).some(isItem), starred)],
};

function isItem(value: unknown): boolean {
  return (
    (hasAll(value, ['title', 'categories']) || hasAll(value, ['title', 'actionTimestamp'])) &&
    (hasAll(value, ['alternate']) || hasAll(value, ['canonical']))
  );
}

/** Only Inoreader says when an item was starred; the dates of the others are the page's. */
function starred(value: unknown): readonly JsonLink[] {
  return items(field(value, 'items')).map((one) => ({
    ...highlights(field(one, 'annotations')),
    url: text(field(items(field(one, 'canonical'))[0] ?? items(field(one, 'alternate'))[0], 'href')),
    savedAt: starredAt(field(one, 'starred') ?? field(one, 'actionTimestamp')),
    // Readers of feeds keep titles as HTML.
    title: htmlWords(text(field(one, 'title'))),
    tags: [
      ...texts(field(one, 'categories')).flatMap((category) => /^user\/.*\/label\/(.+)$/u.exec(category)?.[1] ?? []),
      ...items(field(one, 'tags')).map((tag) => text(field(tag, 'label'))),
    ],
  }));
}

function highlights(value: unknown): Pick<JsonLink, 'note' | 'quote'> {
  const all = items(value).flatMap((one) => highlightTexts([one]));
  const joined = (texts: readonly string[]): string => texts.filter((one) => one !== '').join('\n');
  return { note: joined(all.map(({ note }) => note)), quote: joined(all.map(({ quote }) => quote)) };
}

/** Feedly says in milliseconds when something was done with the item: it was saved. */
function starredAt(value: unknown): Moment | null {
  return typeof value === 'number' ? epochMoment(value) : null;
}

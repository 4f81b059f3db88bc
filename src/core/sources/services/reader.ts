import type { Moment } from '../../../model.ts';
import { epochMoment } from '../../month/read-moment.ts';
import { htmlWords } from '../shapes/html-words.ts';
import { json } from '../shapes/json.ts';
import { hasAll, highlightTexts } from '../shapes/json-fields.ts';
import { field, items, text, texts } from '../../text/json-values.ts';
import type { JsonLink, Source } from '../source.ts';

export const reader: Source = {
  about: {
    en: 'Inoreader, FreshRSS: starred items (`starred.json`; only Inoreader says when)',
    ja: 'Inoreader、FreshRSS: スター付きの記事 (`starred.json`。日付は Inoreader だけ)',
  },
  takes: ['title', 'note', 'quote', 'tags', 'date'],
  forms: [json((value) => items(field(value, 'items')).some(isItem), starred)],
};

function isItem(value: unknown): boolean {
  return hasAll(value, ['title', 'categories']) && (hasAll(value, ['alternate']) || hasAll(value, ['canonical']));
}

/** Only Inoreader says when an item was starred; the dates of the others are the page's. */
function starred(value: unknown): readonly JsonLink[] {
  return items(field(value, 'items')).map((one) => ({
    ...highlights(field(one, 'annotations')),
    url: text(field(items(field(one, 'canonical'))[0] ?? items(field(one, 'alternate'))[0], 'href')),
    savedAt: starredAt(field(one, 'starred')),
    // Readers of feeds keep titles as HTML.
    title: htmlWords(text(field(one, 'title'))),
    tags: texts(field(one, 'categories')).flatMap((category) => /^user\/.*\/label\/(.+)$/u.exec(category)?.[1] ?? []),
  }));
}

function highlights(value: unknown): Pick<JsonLink, 'note' | 'quote'> {
  const all = items(value).flatMap((one) => highlightTexts([one]));
  const joined = (texts: readonly string[]): string => texts.filter((one) => one !== '').join('\n');
  return { note: joined(all.map(({ note }) => note)), quote: joined(all.map(({ quote }) => quote)) };
}

function starredAt(value: unknown): Moment | null {
  return typeof value === 'number' ? epochMoment(value) : null;
}

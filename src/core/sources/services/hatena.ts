import { hatenaFeed } from '../shapes/feed.ts';
import { hatenaSearch, withoutOwnTags } from '../shapes/hatena-search.ts';
import { json } from '../shapes/json.ts';
import { flat } from '../shapes/json-fields.ts';
import { field, items, object } from '../../text/json-values.ts';
import type { JsonLink, Source } from '../source.ts';

export const hatena: Source = {
  about: {
    en: 'はてなブックマーク: Atom export, RSS, `search.data`, JSON of the API',
    ja: 'はてなブックマーク: Atom のエクスポート、RSS、`search.data`、API の JSON',
  },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [json((value) => bookmarksIn(value).length > 0, bookmarks), hatenaFeed, hatenaSearch],
};

function bookmarksIn(value: unknown): readonly unknown[] {
  return items(field(field(value, 'item'), 'bookmarks'));
}

function bookmarks(value: unknown, timeZone: string): readonly JsonLink[] {
  const whole = bookmarksIn(value).map((one) => ({ ...object(field(one, 'entry')), ...object(one) }));
  const names = { url: ['url'], title: ['title'], note: ['comment'], tags: ['tags'], savedAt: ['created'] };
  return flat(whole, names, timeZone).map((link) => ({
    ...link,
    note: withoutOwnTags(link.note ?? '', link.tags),
  }));
}

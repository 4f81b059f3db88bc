import { readMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { someHave } from '../shapes/json-fields.ts';
import { field, items, text } from '../../text/json-values.ts';
import type { JsonLink, Source } from '../source.ts';

const AT = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/u;

export const bluesky: Source = {
  about: { en: 'Bluesky: bookmarks of the API (JSON)', ja: 'Bluesky: API のブックマーク (JSON)' },
  takes: ['date'],
  forms: [json((value) => someHave(listIn(value), ['subject', 'createdAt']), bookmarks)],
};

function listIn(value: unknown): readonly unknown[] {
  const listed = items(field(value, 'bookmarks'));
  return listed.length > 0 ? listed : items(value);
}

/** A bookmark is of a post, whose words are another's. Its address on the web is made of who wrote it and its key. */
function bookmarks(value: unknown, timeZone: string): readonly JsonLink[] {
  return listIn(value).map((one) => {
    const [uri, post] = [text(field(field(one, 'subject'), 'uri')), field(one, 'item')];
    const [, repository = '', key = ''] = AT.exec(uri) ?? [];
    const handle = text(field(field(post, 'author'), 'handle')) || repository;
    return {
      url: key === '' ? uri : `https://bsky.app/profile/${handle}/post/${key}`,
      savedAt: readMoment(text(field(one, 'createdAt')), timeZone),
      tags: [],
    };
  });
}

import { readMoment } from '../../month/read-moment.ts';
import { htmlWords } from '../shapes/html-words.ts';
import { json } from '../shapes/json.ts';
import { field, items, text } from '../../text/json-values.ts';
import { messageLinks } from '../shapes/message-links.ts';
import type { Form, JsonLink, Source } from '../source.ts';

function posts(value: unknown): readonly unknown[] {
  return items(field(value, 'orderedItems'));
}

/** The author's own posts: their words are the author's. A boost is another's. */
const outbox = json(
  (value) => posts(value).some((one) => field(one, 'type') === 'Create' || field(one, 'type') === 'Announce'),
  (value, timeZone) =>
    posts(value)
      .filter((one) => field(one, 'type') === 'Create')
      .flatMap((one): readonly JsonLink[] => {
        const post = field(one, 'object');
        const savedAt = readMoment(text(field(one, 'published')) || text(field(post, 'published')), timeZone);
        const links = messageLinks(htmlWords(text(field(post, 'content'))), true);
        return links.map((link) => ({ ...link, savedAt, title: '', tags: tagsOf(post) }));
      }),
);

function tagsOf(post: unknown): readonly string[] {
  const all = items(field(post, 'tag')).filter((one) => field(one, 'type') === 'Hashtag');
  return all.map((one) => text(field(one, 'name')).replace(/^#/u, ''));
}

/** Addresses of posts and nothing else. */
const bookmarks = json(
  (value) => posts(value).length > 0 && posts(value).every((one) => typeof one === 'string'),
  (value) => posts(value).map((one) => ({ url: text(one), savedAt: null, tags: [] })),
);

const bookmarksCsv: Form = {
  fits: ({ text: lines }) =>
    /^https:\/\/[^\s/,]+\/(?:users\/[^\s/,]+\/statuses|@[^\s/,]+)\/\d+\s*(?:\n|$)/u.test(lines),
  read: async ({ text: lines }) => ({
    links: lines
      .split(/\r?\n/u)
      .flatMap((url, index) =>
        url.trim() === '' ? [] : [{ url: url.trim(), savedAt: null, line: index + 1, tags: [] }],
      ),
    problems: [],
  }),
};

/**
 * Bookmarks of the API: the page that a post shows, else the post. Its words are
 * another's, and nothing says when it was bookmarked.
 */
const statuses = json(
  (value) =>
    items(value).some((one) => text(field(field(one, 'account'), 'acct')) !== '' && text(field(one, 'uri')) !== ''),
  (value) =>
    items(value).map((one) => ({
      url: text(field(field(one, 'card'), 'url')) || text(field(one, 'url')) || text(field(one, 'uri')),
      savedAt: null,
      tags: [],
    })),
);

export const mastodon: Source = {
  about: {
    en: 'Mastodon: `bookmarks.csv`, `outbox.json` and `bookmarks.json` of the archive, bookmarks of the API',
    ja: 'Mastodon: `bookmarks.csv`、アーカイブの `outbox.json` と `bookmarks.json`、API のブックマーク',
  },
  takes: ['note', 'tags', 'date'],
  forms: [outbox, bookmarks, bookmarksCsv, statuses],
};

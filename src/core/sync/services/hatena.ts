import { getFeed } from '../answers.ts';
import type { SyncService } from '../sync-service.ts';

/** The public bookmarks of a user, 20 on a page, newest first: comment and tags stand apart. */
export const hatena: SyncService = {
  name: 'hatena',
  about: { en: 'はてなブックマーク', ja: 'はてなブックマーク' },
  needs: ['user'],
  url: 'https://b.hatena.ne.jp',
  kind: 'hatena',
  first: '1',
  request: ({ url, user }, at) => getFeed(`${url}/${encodeURIComponent(user)}/bookmark.rss?page=${at}`),
  items: null,
  next: (_, at, count) => (count > 0 ? String(Number(at) + 1) : null),
  newestFirst: true,
};

import { getFeed } from '../answers.ts';
import type { SyncService } from '../sync-service.ts';

/** Any feed: RSS, Atom, JSON Feed, as `import` reads them. */
export const feed: SyncService = {
  name: 'feed',
  about: { en: 'a feed', ja: 'フィード' },
  needs: ['url'],
  url: '',
  kind: null,
  first: '',
  request: ({ url }) => getFeed(url),
  items: null,
  next: () => null,
  newestFirst: true,
};

import { getJson } from '../../api/request.ts';
import { listIn } from '../answers.ts';
import type { SyncService } from '../sync-service.ts';

const NEXT = /<([^<>]{1,2000})>\s{0,5};\s{0,5}rel="?next"?/u;

/** https://docs.joinmastodon.org/methods/bookmarks/. The way to the next page stands in the header `Link` alone. */
export const mastodon: SyncService = {
  name: 'mastodon',
  about: { en: 'Mastodon bookmarks', ja: 'Mastodon のブックマーク' },
  needs: ['url', 'key'],
  url: '',
  kind: 'mastodon',
  first: '',
  request: ({ url }, at, key) => {
    const query = new URLSearchParams({ limit: '40', ...(at !== '' && { max_id: at }) });
    return getJson(`${url}/api/v1/bookmarks?${query.toString()}`, { authorization: `Bearer ${key}` });
  },
  items: listIn,
  next: ({ headers }) => {
    const address = NEXT.exec(headers?.['link'] ?? '')?.[1] ?? '';
    return URL.canParse(address) ? new URL(address).searchParams.get('max_id') : null;
  },
  newestFirst: true,
};

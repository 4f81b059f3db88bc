import { getJson } from '../../api/request.ts';
import { listIn } from '../answers.ts';
import type { SyncService } from '../sync-service.ts';

/**
 * https://pinboard.in/api/: everything in one request, because it takes one in five minutes. Its key stands in the URL.
 */
export const pinboard: SyncService = {
  name: 'pinboard',
  about: { en: 'Pinboard', ja: 'Pinboard' },
  needs: ['key'],
  url: 'https://api.pinboard.in',
  kind: 'pinboard',
  first: '',
  request: ({ url, from }, _, key) => {
    const query = new URLSearchParams({ format: 'json', fromdt: `${from.slice(0, 19)}Z`, auth_token: key });
    return getJson(`${url}/v1/posts/all?${query.toString()}`, {});
  },
  items: listIn,
  next: () => null,
  newestFirst: true,
};

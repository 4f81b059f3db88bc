import { getJson } from '../../api/request.ts';
import { field } from '../../text/json-values.ts';
import { listIn, pageAfter } from '../answers.ts';
import type { SyncService } from '../sync-service.ts';

const PER_PAGE = 50;

/** https://developer.raindrop.io/v1/raindrops/multiple; 0 is every collection. */
export const raindrop: SyncService = {
  name: 'raindrop',
  about: { en: 'Raindrop.io', ja: 'Raindrop.io' },
  needs: ['key'],
  url: 'https://api.raindrop.io',
  kind: 'raindrop',
  first: '0',
  request: ({ url }, at, key) =>
    getJson(`${url}/rest/v1/raindrops/0?sort=-created&perpage=${PER_PAGE}&page=${at}`, {
      authorization: `Bearer ${key}`,
    }),
  items: (answer) => listIn(field(answer, 'items')),
  next: (_, at, count) => pageAfter(at, count === PER_PAGE),
  newestFirst: true,
};

import { getJson } from '../../api/request.ts';
import { answerJson } from '../../api/answer.ts';
import { field } from '../../text/json-values.ts';
import { listIn } from '../answers.ts';
import type { SyncService } from '../sync-service.ts';

const PER_PAGE = 100;

/** https://miniflux.app/docs/api.html: entries with a star. */
export const miniflux: SyncService = {
  name: 'miniflux',
  about: { en: 'Miniflux', ja: 'Miniflux' },
  needs: ['url', 'key'],
  url: '',
  kind: 'miniflux',
  first: '0',
  request: ({ url, from }, at, key) => {
    const after = String(Math.floor(Date.parse(from) / 1000));
    const query = { starred: 'true', order: 'id', direction: 'desc', limit: String(PER_PAGE), offset: at };
    return getJson(`${url}/v1/entries?${new URLSearchParams({ ...query, changed_after: after }).toString()}`, {
      'x-auth-token': key,
    });
  },
  items: (answer) => listIn(field(answer, 'entries')),
  next: (answer, at) => {
    const after = Number(at) + PER_PAGE;
    return after < Number(field(answerJson(answer), 'total')) ? String(after) : null;
  },
  newestFirst: false,
};

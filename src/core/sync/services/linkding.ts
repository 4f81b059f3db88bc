import { getJson } from '../../api/request.ts';
import { answerJson } from '../../api/answer.ts';
import { field, text } from '../../text/json-values.ts';
import { listIn } from '../answers.ts';
import type { SyncService } from '../sync-service.ts';

const PER_PAGE = 100;

/** https://linkding.link/api/ */
export const linkding: SyncService = {
  name: 'linkding',
  about: { en: 'linkding', ja: 'linkding' },
  needs: ['url', 'key'],
  url: '',
  kind: 'linkding',
  first: '0',
  request: ({ url, from }, at, key) => {
    const query = new URLSearchParams({ limit: String(PER_PAGE), offset: at, added_since: from });
    return getJson(`${url}/api/bookmarks/?${query.toString()}`, { authorization: `Token ${key}` });
  },
  items: (answer) => listIn(field(answer, 'results')),
  // Its `next` names the server as it knows itself, which behind a proxy is not the one that was asked.
  next: (answer, at, count) =>
    text(field(answerJson(answer), 'next')) === '' || count === 0 ? null : String(Number(at) + count),
  newestFirst: true,
};

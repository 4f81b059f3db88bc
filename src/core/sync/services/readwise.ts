import { getJson } from '../../api/request.ts';
import { answerJson } from '../../api/answer.ts';
import { field, text } from '../../text/json-values.ts';
import { listIn } from '../answers.ts';
import type { SyncService } from '../sync-service.ts';

/** https://readwise.io/reader_api. A highlight is a document of its own, on whatever page. */
export const readwise: SyncService = {
  name: 'readwise',
  about: { en: 'Readwise Reader', ja: 'Readwise Reader' },
  needs: ['key'],
  url: 'https://readwise.io',
  kind: 'readwise',
  first: '',
  request: ({ url, from }, at, key) => {
    const query = new URLSearchParams({ updatedAfter: from, ...(at !== '' && { pageCursor: at }) });
    return getJson(`${url}/api/v3/list/?${query.toString()}`, { authorization: `Token ${key}` });
  },
  items: (answer) => listIn(field(answer, 'results')),
  next: (answer) => text(field(answerJson(answer), 'nextPageCursor')) || null,
  newestFirst: false,
  whole: (results) => ({ results }),
};

import { getJson } from '../../api/request.ts';
import { answerJson } from '../../api/answer.ts';
import { field, text } from '../../text/json-values.ts';
import { listIn } from '../answers.ts';
import type { SyncService } from '../sync-service.ts';

/** https://docs.karakeep.app/api/get-all-bookmarks */
export const karakeep: SyncService = {
  name: 'karakeep',
  about: { en: 'Karakeep', ja: 'Karakeep' },
  needs: ['url', 'key'],
  url: '',
  kind: 'karakeep',
  first: '',
  request: ({ url }, at, key) => {
    const query = new URLSearchParams({ limit: '100', includeContent: 'false', ...(at !== '' && { cursor: at }) });
    return getJson(`${url}/api/v1/bookmarks?${query.toString()}`, { authorization: `Bearer ${key}` });
  },
  items: (answer) => listIn(field(answer, 'bookmarks')),
  next: (answer) => text(field(answerJson(answer), 'nextCursor')) || null,
  newestFirst: true,
};

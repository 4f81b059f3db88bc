import { answerJson } from '../../api/answer.ts';
import { getJson, postJson } from '../../api/request.ts';
import { field } from '../../text/json-values.ts';
import { listIn, pageAfter } from '../answers.ts';
import type { SyncService } from '../sync-service.ts';

/** https://doc.wallabag.org/developer/api/oauth/; the key is `client_id:client_secret:user:password`. */
export const wallabag: SyncService = {
  name: 'wallabag',
  about: { en: 'wallabag', ja: 'wallabag' },
  needs: ['url', 'key'],
  url: '',
  kind: 'wallabag',
  login: ({ url }, key) => {
    const [id = '', secret = '', username = '', ...password] = key.split(':');
    return postJson(
      `${url}/oauth/v2/token`,
      {},
      {
        grant_type: 'password',
        client_id: id,
        client_secret: secret,
        username,
        password: password.join(':'),
      },
    );
  },
  first: '1',
  request: ({ url, from }, at, key) => {
    const since = String(Math.floor(Date.parse(from) / 1000));
    const query = { sort: 'created', order: 'desc', perPage: '100', page: at, detail: 'metadata', since };
    return getJson(`${url}/api/entries.json?${new URLSearchParams(query).toString()}`, {
      authorization: `Bearer ${key}`,
    });
  },
  items: (answer) => listIn(field(field(answer, '_embedded'), 'items')),
  next: (answer, at) => pageAfter(at, Number(at) < Number(field(answerJson(answer), 'pages'))),
  // `since` is the day of the last change: what was saved long ago may have a new note.
  newestFirst: false,
};

import { getJson } from '../../api/request.ts';
import { answerJson } from '../../api/answer.ts';
import { field, text } from '../../text/json-values.ts';
import { listIn } from '../answers.ts';
import type { SyncService } from '../sync-service.ts';

const STARRED = 'reader/api/0/stream/contents/user%2F-%2Fstate%2Fcom.google%2Fstarred';

/**
 * https://www.inoreader.com/developers/stream-contents, which FreshRSS and others speak too. The key is a token of
 * OAuth, or `AppId:AppKey:token` of the older login; with a `user` it is the token of Google Reader's login alone.
 */
export const inoreader: SyncService = {
  name: 'inoreader',
  about: { en: 'Inoreader, FreshRSS', ja: 'Inoreader、FreshRSS' },
  needs: ['key'],
  url: 'https://www.inoreader.com',
  kind: 'reader',
  first: '',
  request: ({ url, user }, at, key) => {
    const query = new URLSearchParams({ n: '50', output: 'json', ...(at !== '' && { c: at }) });
    // FreshRSS runs behind servers that refuse a slash in disguise.
    const stream = user === '' ? STARRED : STARRED.replaceAll('%2F', '/');
    return getJson(`${url}/${stream}?${query.toString()}`, authorization(user, key));
  },
  items: (answer) => listIn(field(answer, 'items')),
  next: (answer) => text(field(answerJson(answer), 'continuation')) || null,
  newestFirst: true,
};

function authorization(user: string, key: string): Readonly<Record<string, string>> {
  const [appId = '', appKey = '', ...token] = key.split(':');
  if (token.length > 0) return { appid: appId, appkey: appKey, authorization: `GoogleLogin auth=${token.join(':')}` };
  return { authorization: user === '' ? `Bearer ${key}` : `GoogleLogin auth=${key}` };
}

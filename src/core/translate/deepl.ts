import { member, textIn, type Service } from './service.ts';

/** https://developers.deepl.com/docs/api-reference/translate. @param origin in place of DeepL's own, for tests. */
export function deepl(origin: string | null = null): Service {
  return {
    name: 'DeepL',
    most: { texts: 50, characters: 30_000 },
    request: (texts, key) => ({
      url: `${origin ?? originFor(key)}/v2/translate`,
      headers: { authorization: `DeepL-Auth-Key ${key}` },
      body: JSON.stringify({ text: texts, target_lang: 'JA' }),
    }),
    translations: (answer) => {
      const found = member(answer, 'translations');
      return Array.isArray(found) ? found.map((one) => member(one, 'text')) : null;
    },
    complaint: (answer) => textIn(member(answer, 'message')),
    statuses: { 401: 'key', 403: 'key', 429: 'wait', 456: 'quota', 529: 'wait' },
  };
}

/** Keys of the free plan end in `:fx` and are for a host of their own. */
function originFor(key: string): string {
  return key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com';
}

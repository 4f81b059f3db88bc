import { postJson } from '../api/request.ts';
import { field, text } from '../text/json-values.ts';
import type { Service } from './service.ts';

/** https://developers.deepl.com/docs/api-reference/translate. @param origin in place of DeepL's own, for tests. */
export function deepl(origin: string | null = null): Service {
  return {
    name: 'DeepL',
    most: { texts: 50, characters: 30_000 },
    request: (texts, key) =>
      postJson(
        `${origin ?? originFor(key)}/v2/translate`,
        { authorization: `DeepL-Auth-Key ${key}` },
        { text: texts, target_lang: 'JA' },
      ),
    translations: (answer) => {
      const found = field(answer, 'translations');
      return Array.isArray(found) ? found.map((one) => field(one, 'text')) : null;
    },
    complaint: (answer) => text(field(answer, 'message')),
    statuses: { 401: 'key', 403: 'key', 429: 'wait', 456: 'quota', 529: 'wait' },
  };
}

/** Keys of the free plan end in `:fx` and are for a host of their own. */
function originFor(key: string): string {
  return key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com';
}

import { postJson } from '../api/request.ts';
import { field, text } from '../text/json-values.ts';
import type { Service } from './service.ts';

/** https://docs.libretranslate.com/api/operations/translate/. @param url of the server, with or without a path. */
export function libretranslate(url: string): Service {
  return {
    name: 'LibreTranslate',
    most: { texts: 10, characters: 5_000 },
    request: (texts, key) =>
      postJson(
        `${url.replace(/\/+$/u, '')}/translate`,
        {},
        { q: texts, source: 'auto', target: 'ja', format: 'text', ...(key !== '' && { api_key: key }) },
      ),
    translations: (answer) => {
      const found = field(answer, 'translatedText');
      return Array.isArray(found) ? found : null;
    },
    complaint: (answer) => text(field(answer, 'error')),
    statuses: { 401: 'key', 403: 'key', 429: 'wait' },
  };
}

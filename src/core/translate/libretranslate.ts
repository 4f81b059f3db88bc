import { member, textIn, type Service } from './service.ts';

/** https://docs.libretranslate.com/api/operations/translate/. @param url of the server, with or without a path. */
export function libretranslate(url: string): Service {
  return {
    name: 'LibreTranslate',
    most: { texts: 10, characters: 5_000 },
    request: (texts, key) => ({
      url: `${url.replace(/\/+$/u, '')}/translate`,
      headers: {},
      body: JSON.stringify({
        q: texts,
        source: 'auto',
        target: 'ja',
        format: 'text',
        ...(key !== '' && { api_key: key }),
      }),
    }),
    translations: (answer) => {
      const found = member(answer, 'translatedText');
      return Array.isArray(found) ? found : null;
    },
    complaint: (answer) => textIn(member(answer, 'error')),
    statuses: { 401: 'key', 403: 'key', 429: 'wait' },
  };
}

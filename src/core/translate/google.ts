import { postJson } from '../api/request.ts';
import { field, text } from '../text/json-values.ts';
import type { Service } from './service.ts';

/**
 * Cloud Translation Basic, https://cloud.google.com/translate/docs/reference/rest/v2/translate.
 * @param origin in place of Google's own, for tests.
 */
export function google(origin = 'https://translation.googleapis.com'): Service {
  return {
    name: 'Google',
    most: { texts: 128, characters: 5_000 },
    request: (texts, key) =>
      postJson(
        `${origin}/language/translate/v2`,
        // In the header, not in the URL: a proxy writes URLs into its log.
        { 'x-goog-api-key': key },
        // Without the format the answer has HTML entities.
        { q: texts, target: 'ja', format: 'text' },
      ),
    translations: (answer) => {
      const found = field(field(answer, 'data'), 'translations');
      return Array.isArray(found) ? found.map((one) => field(one, 'translatedText')) : null;
    },
    complaint: (answer) => text(field(field(answer, 'error'), 'message')),
    statuses: { 401: 'key', 403: 'quota', 429: 'wait' },
  };
}

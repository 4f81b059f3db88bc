import { epochMoment } from '../../month/read-moment.ts';
import { field, items, text } from '../../text/json-values.ts';
import { json } from './json.ts';

/** Facebook's archive: what was saved, with the title of the page. It writes each byte of UTF-8 as a character. */
export const facebookSaves = json(
  (value) => items(field(value, 'saves_v2')).length > 0,
  (value) =>
    items(field(value, 'saves_v2')).flatMap((saved) => {
      const savedAt = epochMoment(Number(text(field(saved, 'timestamp'))));
      const contexts = items(field(saved, 'attachments'))
        .flatMap((one) => items(field(one, 'data')))
        .map((one) => field(one, 'external_context'));
      return contexts
        .filter((context) => text(field(context, 'url')) !== '')
        .map((context) => ({
          url: text(field(context, 'url')),
          savedAt,
          title: restored(text(field(context, 'name'))),
          tags: [],
        }));
    }),
);

function restored(words: string): string {
  if (/[^\u0000-\u00ff]/u.test(words)) return words;
  const bytes = Uint8Array.from(words, (sign) => sign.charCodeAt(0));
  const decoded = new TextDecoder('utf-8').decode(bytes);
  return decoded.includes('\ufffd') ? words : decoded;
}

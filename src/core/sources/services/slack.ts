import { epochMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { hasAll } from '../shapes/json-fields.ts';
import { field, items, text } from '../../text/json-values.ts';
import { without } from '../shapes/message-words.ts';
import type { JsonLink, Source } from '../source.ts';

export const slack: Source = {
  about: { en: 'Slack: a channel of the export (JSON)', ja: 'Slack: エクスポートのチャンネル (JSON)' },
  takes: ['title', 'note', 'date'],
  forms: [
    json((value) => items(value).length > 0 && items(value).every((one) => hasAll(one, ['type', 'ts'])), messages),
  ],
};

/** A day of one channel. The message is the note; its attachment names the page. */
function messages(value: unknown): readonly JsonLink[] {
  return items(value).flatMap((message) => {
    const words = text(field(message, 'text'));
    const savedAt = epochMoment(Number(text(field(message, 'ts'))));
    const note = plain(without(words, /<https?:[^<>]+>/gu));
    return [...words.matchAll(/<(https?:[^<|>]+)(?:\|([^<>]*))?>/gu)].map(([, given = '', label = '']) => {
      const url = plain(given);
      const attachment = items(field(message, 'attachments')).find((one) =>
        [field(one, 'from_url'), field(one, 'title_link'), field(one, 'original_url')].includes(url),
      );
      return {
        url,
        savedAt,
        title: text(field(attachment, 'title')) || (/^https?:|^[\w.-]+\//u.test(label) ? '' : plain(label)),
        note,
        tags: [],
      };
    });
  });
}

function plain(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

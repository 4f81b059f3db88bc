import { epochMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { hasAll } from '../shapes/json-fields.ts';
import { field, items, text } from '../../text/json-values.ts';
import { messageLinks } from '../shapes/message-links.ts';
import type { JsonLink, Source } from '../source.ts';

export const slack: Source = {
  about: { en: 'Slack: the export, or a channel of it (JSON)', ja: 'Slack: エクスポート、またはそのチャンネル (JSON)' },
  takes: ['title', 'note', 'date'],
  forms: [
    json((value) => items(value).length > 0 && items(value).every((one) => hasAll(one, ['type', 'ts'])), messages),
  ],
};

/** A day of one channel. The message is the note where nobody else writes there, programs aside. */
function messages(value: unknown): readonly JsonLink[] {
  const people = new Set(
    items(value)
      .filter((message) => !isOfBot(message))
      .map((message) => text(field(message, 'user'))),
  );
  return items(value).flatMap((message) => {
    const savedAt = epochMoment(Number(text(field(message, 'ts'))));
    const isOwn = people.size === 1 && !isOfBot(message);
    return messageLinks(markdownOf(text(field(message, 'text'))), isOwn).map((link) => {
      const attachment = items(field(message, 'attachments')).find((one) =>
        [field(one, 'from_url'), field(one, 'title_link'), field(one, 'original_url')].includes(link.url),
      );
      return { ...link, savedAt, title: text(field(attachment, 'title')) || link.title };
    });
  });
}

function isOfBot(message: unknown): boolean {
  return (
    field(message, 'bot_id') !== undefined ||
    field(message, 'subtype') === 'bot_message' ||
    field(message, 'user') === 'USLACKBOT'
  );
}

/** `<https://…|label>` as a link of Markdown; people, channels, mail addresses and signs are nobody's words. */
function markdownOf(message: string): string {
  const words = message
    .replaceAll(/<(https?:[^<|>]+)(?:\|([^<>]*))?>/gu, (_, url: string, label = '') =>
      label === '' || /^https?:|^[\w.-]+\//u.test(label) ? `<${url}>` : `[${label}](<${url}>)`,
    )
    .replaceAll(/<[@#!][^<>]*>|<mailto:[^<>]*>/gu, '')
    .replaceAll(/(?<![\w:]):[a-z0-9_+'-]{1,40}:(?!\w)/gu, '');
  return plain(words)
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}

function plain(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

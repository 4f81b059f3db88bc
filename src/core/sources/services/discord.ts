import { readMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { someHave } from '../shapes/json-fields.ts';
import { field, items, text } from '../../text/json-values.ts';
import { without } from '../shapes/message-words.ts';
import { linksOfLine } from '../shapes/text-line.ts';
import type { JsonLink, Source } from '../source.ts';

export const discord: Source = {
  about: { en: 'Discord: a channel by DiscordChatExporter (JSON)', ja: 'Discord: DiscordChatExporter の JSON' },
  takes: ['title', 'note', 'date'],
  forms: [json((value) => someHave(field(value, 'messages'), ['timestamp', 'content']), messages)],
};

function messages(value: unknown, timeZone: string): readonly JsonLink[] {
  return items(field(value, 'messages')).flatMap((message) => {
    const words = text(field(message, 'content'));
    const savedAt = readMoment(text(field(message, 'timestamp')), timeZone);
    const note = without(words, /<?https?:\/\/\S+/gu);
    return linksOfLine(words.replaceAll('\n', ' ')).map(({ url, title }) => {
      const embed = items(field(message, 'embeds')).find((one) => field(one, 'url') === url);
      return { url, savedAt, title: title || text(field(embed, 'title')), note, tags: [] };
    });
  });
}

import { readMoment } from '../../month/read-moment.ts';
import { csv } from '../shapes/csv/csv.ts';
import { discordLog } from '../shapes/discord-log.ts';
import { json } from '../shapes/json.ts';
import { someHave } from '../shapes/json-fields.ts';
import { field, items, text } from '../../text/json-values.ts';
import { messageLinks } from '../shapes/message-links.ts';
import type { JsonLink, Source } from '../source.ts';

export const discord: Source = {
  about: {
    en: 'Discord: a channel by DiscordChatExporter (JSON, CSV, text), your own messages of the data package (JSON)',
    ja: 'Discord: DiscordChatExporter の JSON・CSV・テキスト、データパッケージの自分のメッセージ (JSON)',
  },
  takes: ['title', 'note', 'date'],
  forms: [
    json((value) => someHave(field(value, 'messages'), ['timestamp', 'content']), messages),
    json((value) => someHave(value, ['ID', 'Timestamp', 'Contents']), ownMessages),
    csv({ columns: ['authorid', 'author', 'date', 'content', 'attachments'], url: 'content', isPost: true }),
    discordLog,
  ],
};

/** Words are the author's where nobody else writes in the channel. */
function messages(value: unknown, timeZone: string): readonly JsonLink[] {
  const all = items(field(value, 'messages'));
  const isOfBot = (message: unknown): boolean => field(field(message, 'author'), 'isBot') === true;
  const people = all
    .filter((message) => !isOfBot(message))
    .map((message) => text(field(field(message, 'author'), 'id')));
  const isAlone = new Set(people).size === 1;
  return all.flatMap((message) => {
    const savedAt = readMoment(text(field(message, 'timestamp')), timeZone);
    return messageLinks(withoutMarks(text(field(message, 'content'))), isAlone && !isOfBot(message)).map((link) => {
      const embed = items(field(message, 'embeds')).find((one) => field(one, 'url') === link.url);
      return { ...link, savedAt, title: link.title || text(field(embed, 'title')) };
    });
  });
}

/** The package holds what its owner has written, and names no zone: its times are UTC. */
function ownMessages(value: unknown): readonly JsonLink[] {
  return items(value).flatMap((message) => {
    const savedAt = readMoment(text(field(message, 'Timestamp')), 'UTC');
    return messageLinks(withoutMarks(text(field(message, 'Contents'))), true).map((link) => ({ ...link, savedAt }));
  });
}

/** People, channels and signs of a server are numbers to anybody else; bars only hide what stands between them. */
function withoutMarks(message: string): string {
  return message.replaceAll(/\|\||<(?:@[!&]?|#)\d+>|<a?:\w{1,40}:\d+>|<t:\d+(?::[a-zA-Z])?>/gu, '');
}

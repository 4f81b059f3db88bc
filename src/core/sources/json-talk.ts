import { epochMoment, readMoment } from '../month/read-moment.ts';
import type { JsonLink } from './json-shapes.ts';
import { field, items, text } from './json-values.ts';
import { linksOfLine } from './text-line.ts';

/** A day of one channel of a Slack export. The message is the note; its attachment names the page. */
export function slackLinks(value: unknown): readonly JsonLink[] {
  return items(value).flatMap((message) => {
    const words = text(field(message, 'text'));
    const savedAt = epochMoment(Number(text(field(message, 'ts'))));
    const note = plain(words.replaceAll(/<https?:[^<>]+>/gu, '')).trim();
    return [...words.matchAll(/<(https?:[^<|>]+)(?:\|([^<>]*))?>/gu)].map(([, given = '', label = '']) => {
      const url = plain(given);
      const attachment = items(field(message, 'attachments')).find((one) => [field(one, 'from_url'), field(one, 'title_link'), field(one, 'original_url')].includes(url));
      return { url, savedAt, title: text(field(attachment, 'title')) || (/^https?:|^[\w.-]+\//u.test(label) ? '' : plain(label)), note, tags: [] };
    });
  });
}

/** A Discord channel as DiscordChatExporter writes it. */
export function discordLinks(value: unknown, timeZone: string): readonly JsonLink[] {
  return items(field(value, 'messages')).flatMap((message) => {
    const words = text(field(message, 'content'));
    const savedAt = readMoment(text(field(message, 'timestamp')), timeZone);
    const note = words.replaceAll(/<?https?:\/\/\S+/gu, '').trim();
    return linksOfLine(words.replaceAll('\n', ' ')).map(({ url, title }) => {
      const embed = items(field(message, 'embeds')).find((one) => field(one, 'url') === url);
      return { url, savedAt, title: title || text(field(embed, 'title')), note, tags: [] };
    });
  });
}

/** The pages of a Cosense (Scrapbox) project. A line's own date is there only when the metadata was exported; else the page's counts. */
export function cosenseLinks(value: unknown): readonly JsonLink[] {
  return items(field(value, 'pages')).flatMap((page) =>
    items(field(page, 'lines')).flatMap((line) => {
      const words = text(line) || text(field(line, 'text'));
      const savedAt = epochMoment(Number(text(field(line, 'created')) || text(field(page, 'created'))));
      return linksOfLine(words).map(({ url, title }) => ({ url, savedAt, title, tags: [text(field(page, 'title'))] }));
    }),
  );
}

function plain(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

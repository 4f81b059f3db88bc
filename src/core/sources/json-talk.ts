import { epochMoment, readMoment } from '../month/read-moment.ts';
import { cleanText } from '../text/clean.ts';
import type { JsonLink } from './source.ts';
import { field, items, text } from './json-values.ts';
import { linksOfLine } from './text-line.ts';

/** A day of one channel of a Slack export. The message is the note; its attachment names the page. */
export function slackLinks(value: unknown): readonly JsonLink[] {
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

/** A Discord channel as DiscordChatExporter writes it. */
export function discordLinks(value: unknown, timeZone: string): readonly JsonLink[] {
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

/** The lines without what the pattern finds; a line that lost something closes up. */
function without(words: string, pattern: RegExp): string {
  return words
    .split('\n')
    .map((line) => {
      const rest = line.replaceAll(pattern, '');
      return rest === line ? line : cleanText(rest);
    })
    .join('\n');
}

function plain(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

import { readMoment } from '../../month/read-moment.ts';
import type { Form, RawLink } from '../source.ts';
import { messageLinks } from './message-links.ts';

// `[2025/04/29 12:30] name`, and the parts below a message that nobody has typed.
const MESSAGE = /^\[(\d[^\]]{5,40})\] (\S.*)$/u;
const PART = /^\{(?:Embed|Attachments|Reactions|Stickers)\}$/u;
const RULE = /^={20,}$/u;

interface LogMessage {
  readonly line: number;
  readonly date: string;
  readonly name: string;
  readonly words: string[];
}

/** A channel as DiscordChatExporter writes it as text. The words are the author's where nobody else writes there. */
export const discordLog: Form = {
  fits: ({ text }) => /^={20,}\r?\nGuild: .*\r?\nChannel: .*\r?\n/u.test(text.slice(0, 2000)),
  read: async ({ text, timeZone }) => {
    const messages = messagesIn(text);
    const isAlone = new Set(messages.map(({ name }) => name)).size === 1;
    const links = messages.flatMap(({ line, date, words }): readonly RawLink[] => {
      const savedAt = readMoment(date, timeZone);
      return messageLinks(words.join('\n').trim(), isAlone).map((link) => ({ ...link, savedAt, line }));
    });
    return { links, problems: [] };
  },
};

function messagesIn(text: string): readonly LogMessage[] {
  const messages: LogMessage[] = [];
  let isTyped = false;
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const [, date = '', name = ''] = MESSAGE.exec(line) ?? [];
    if (name !== '') messages.push({ line: index + 1, date, name: name.replace(/ \(pinned\)$/u, ''), words: [] });
    isTyped = name !== '' || (isTyped && !PART.test(line) && !RULE.test(line));
    if (isTyped && name === '') messages.at(-1)?.words.push(line);
  }
  return messages;
}

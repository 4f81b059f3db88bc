import { readMoment } from '../../month/read-moment.ts';
import { lineCounter } from './line-counter.ts';
import { messageLinks } from './message-links.ts';
import type { Form, RawLink } from '../source.ts';

const SAVED = /^(?:Saved Messages|保存したメッセージ|保存メッセージ)$/iu;
const STAMP = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2}:\d{2})(?: UTC([+-]\d{2}:\d{2}))?$/u;

interface PageMessage {
  readonly line: number;
  date: string;
  isForwarded: boolean;
  words: string;
}

/** `messages.html`, as Telegram Desktop exports a chat unless it is told otherwise. */
export const telegramPage: Form = {
  fits: ({ text }) => text.slice(0, 100_000).includes('page_body chat_page'),
  read: async ({ text, timeZone }) => {
    const { chat, messages } = await messagesIn(text);
    const links = messages.flatMap(({ line, date, isForwarded, words }): readonly RawLink[] => {
      const savedAt = readMoment(isoDate(date), timeZone);
      const isOwn = SAVED.test(chat) && !isForwarded;
      return messageLinks(words, isOwn).map((link) => ({ ...link, savedAt, line }));
    });
    return { links, problems: [] };
  },
};

/** `30.04.2025 23:30:00 UTC+09:00` */
function isoDate(stamp: string): string {
  const [, day, month, year, time, offset = ''] = STAMP.exec(stamp) ?? [];
  return day === undefined ? stamp : `${year}-${month}-${day} ${time}${offset}`;
}

type Element = 'chat' | 'message' | 'date' | 'forwarded' | 'text' | 'other';

function elementOf(classes: readonly string[]): Element {
  const has = (name: string): boolean => classes.includes(name);
  if (has('message') && has('default')) return 'message';
  if (has('page_header')) return 'chat';
  if (has('forwarded') && has('body')) return 'forwarded';
  if (has('date') && has('details')) return 'date';
  return has('text') ? 'text' : 'other';
}

interface ChatPage {
  readonly chat: string;
  readonly messages: readonly PageMessage[];
}

async function messagesIn(html: string): Promise<ChatPage> {
  const { Parser } = await import('htmlparser2');
  const messages: PageMessage[] = [];
  const open: Element[] = [];
  const hrefs: string[] = [];
  const lineAt = lineCounter(html);
  let chat = '';
  const add = (words: string): void => {
    const last = messages.at(-1);
    if (open.includes('chat')) chat += words;
    else if (last && open.includes('text')) last.words += words;
  };
  const parser = new Parser({
    onopentag: (name, { class: classes = '', title = '', href = '' }) => {
      const element = elementOf(classes.split(/\s+/u));
      if (element === 'message')
        messages.push({ line: lineAt(parser.startIndex), date: '', isForwarded: false, words: '' });
      const last = messages.at(-1);
      // A message that was passed on has its first date beside its own.
      if (last && element === 'date' && !open.includes('forwarded')) last.date ||= title;
      if (last && element === 'forwarded') last.isForwarded = true;
      if (name === 'br') add('\n');
      else open.push(element);
      if (name !== 'a') return;
      const isWeb = /^https?:/iu.test(href);
      hrefs.push(isWeb ? href : '');
      if (isWeb) add('[');
    },
    ontext: (words) => add(words.replaceAll(/(?<!\s)[^\S\n]*\n\s*/gu, ' ')),
    onclosetag: (name) => {
      if (name === 'br') return;
      const href = name === 'a' ? (hrefs.pop() ?? '') : '';
      if (href !== '') add(`](<${href}>)`);
      open.pop();
    },
  });
  parser.end(html);
  return { chat: chat.trim(), messages };
}

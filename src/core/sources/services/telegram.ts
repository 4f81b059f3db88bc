import { epochMoment, readMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { field, items, text } from '../../text/json-values.ts';
import { messageLinks } from '../shapes/message-links.ts';
import { telegramPage } from '../shapes/telegram-page.ts';
import type { JsonLink, Source } from '../source.ts';

export const telegram: Source = {
  about: {
    en: 'Telegram: `result.json` of one chat or of all, `messages.html`',
    ja: 'Telegram: `result.json`（一つのチャットでもすべてでも）、`messages.html`',
  },
  takes: ['title', 'note', 'date'],
  forms: [
    json(
      (value) =>
        chatsIn(value).some((chat) =>
          items(field(chat, 'messages')).some((one) => field(one, 'date_unixtime') !== undefined),
        ),
      (value, timeZone) => chatsIn(value).flatMap((chat) => messages(chat, ownerOf(value), timeZone)),
    ),
    telegramPage,
  ],
};

function chatsIn(value: unknown): readonly unknown[] {
  const listed = items(field(field(value, 'chats'), 'list'));
  return listed.length > 0 ? listed : [value];
}

function ownerOf(value: unknown): string {
  return `user${text(field(field(value, 'personal_information'), 'user_id'))}`;
}

/**
 * What authors have sent to themselves is theirs; of what was forwarded, and of other chats, only what
 * has their number.
 */
function messages(chat: unknown, owner: string, timeZone: string): readonly JsonLink[] {
  const isSaved = field(chat, 'type') === 'saved_messages';
  return items(field(chat, 'messages')).flatMap((message) => {
    const isForwarded = ['forwarded_from', 'saved_from'].some((name) => field(message, name) !== undefined);
    const isOwn = !isForwarded && (isSaved || field(message, 'from_id') === owner);
    const seconds = text(field(message, 'date_unixtime'));
    const savedAt = seconds === '' ? readMoment(text(field(message, 'date')), timeZone) : epochMoment(Number(seconds));
    return messageLinks(wordsOf(field(message, 'text')), isOwn).map((link) => ({ ...link, savedAt }));
  });
}

/** A text, or its pieces: words, and marked words such as links with their addresses. */
function wordsOf(value: unknown): string {
  if (!Array.isArray(value)) return text(value);
  return value
    .map((piece: unknown) => {
      const [words, href] = [text(field(piece, 'text')), text(field(piece, 'href'))];
      // What was typed without a scheme is a link all the same.
      if (field(piece, 'type') === 'link' && !/^[a-z][a-z0-9+.-]*:/iu.test(words)) return ` <https://${words}> `;
      return text(piece) || (href === '' ? words : `[${words.replaceAll(/[[\]]/gu, ' ')}](<${href}>)`);
    })
    .join('');
}

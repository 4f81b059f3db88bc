import { readMoment } from '../../month/read-moment.ts';
import { htmlWords } from '../shapes/html-words.ts';
import { messageLinks } from '../shapes/message-links.ts';
import type { Form, Opened, Parsed, Source } from '../source.ts';

const OF_MAIL = /^(?:from|date|subject|message-id|mime-version|received|return-path|delivered-to):/iu;
const HEAD = 20_000;
const [MOST_DEPTH, MOST_HEADER_BYTES] = [50, 1_000_000];

/** A mail: the day of its sending is that of saving. What stands in it is his only where he sent it to himself. */
const eml: Form = {
  fits: ({ text }) => headersOf(text).filter((line) => OF_MAIL.test(line)).length >= 2,
  read: readMail,
};

export const mail: Source = {
  about: { en: 'a mail (`.eml`)', ja: 'メール (`.eml`)' },
  takes: ['note', 'date'],
  forms: [eml],
};

/** The lines of the head; none where the file does not begin with one. */
function headersOf(text: string): readonly string[] {
  const lines = text.slice(0, HEAD).split(/\r?\n/u);
  const end = lines.findIndex((line) => line === '');
  const head = lines.slice(lines[0]?.startsWith('From ') ? 1 : 0, end < 0 ? undefined : end);
  return head.every((line) => /^[A-Za-z][A-Za-z-]{0,60}:|^[ \t]/u.test(line)) ? head : [];
}

async function readMail({ bytes, timeZone }: Opened): Promise<Parsed> {
  const { default: PostalMime } = await import('postal-mime');
  const limits = { maxNestingDepth: MOST_DEPTH, maxHeadersSize: MOST_HEADER_BYTES };
  const message = await PostalMime.parse(bytes, limits).catch((error: unknown) => {
    if (error instanceof Error) return null;
    throw error;
  });
  if (message === null) return { links: [], problems: [{ line: 1, message: DAMAGED }] };
  const body = message.text ?? (message.html === undefined ? '' : htmlWords(message.html));
  const sender = message.from?.address ?? '';
  const isOwn = sender !== '' && (message.to ?? []).some(({ address }) => address === sender);
  const words = body.split(/^-- ?$/mu)[0] ?? '';
  const savedAt = message.date === undefined ? null : readMoment(message.date, timeZone);
  const links = messageLinks(isOwn ? words : body, isOwn).map((link) => ({ ...link, savedAt, line: 1 }));
  return { links, problems: [] };
}

const DAMAGED = { en: 'this mail is damaged', ja: 'メールが壊れています' };

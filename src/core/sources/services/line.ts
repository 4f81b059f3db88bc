import type { Moment } from '../../../model.ts';
import { readMoment } from '../../month/read-moment.ts';
import { messageLinks } from '../shapes/message-links.ts';
import type { Form, Opened, Parsed, RawLink, Source } from '../source.ts';

const HEAD = /^\ufeff?\[LINE\](.*?)(?:との|の)トーク履歴/u;
const ENGLISH_HEAD = /^\ufeff?\[LINE\] ?Chat (?:history )?(?:with|in) (.*)$/iu;
const CLOCK = String.raw`((?:午前|午後)?\s?\d{1,2}:\d{2}(?:\s?[AP]M)?)`;
const MESSAGE = new RegExp(String.raw`^${CLOCK}\t([^\t]*)\t(.*)$`, 'u');
// The program for PCs puts spaces between them.
const SPACED = new RegExp(String.raw`^${CLOCK} (\S+) (.*)$`, 'u');
// It writes no head, and the name of the talk into that of the file.
const NAMED = /^\[LINE\]\s?(.+?)(?:との?トーク(?:履歴)?)?(?:[ _(（]?\d[\d\s()-]{0,40})?\.txt$/u;
const PC_DAY = /^\ufeff?\d{4}\.\d{2}\.\d{2} [月火水木金土日]曜日\r?\n/u;
const OWN_TALK = /^(?:Keepメモ|Keep memo|LINE Keep)$/iu;
const LONGEST_MESSAGE = 10_000;

/** The history of a talk as LINE writes it: days, and below them `time<TAB>name<TAB>words`. */
const history: Form = {
  fits: ({ text, file }) => text.startsWith('[LINE]') || (PC_DAY.test(text) && (isNamed(file) || isTalk(text))),
  read: async (opened) => readHistory(opened),
};

export const line: Source = {
  about: { en: 'LINE: history of a talk', ja: 'LINE: トーク履歴' },
  takes: ['note', 'date'],
  forms: [history],
};

interface ChatMessage {
  readonly line: number;
  readonly sender: string;
  readonly savedAt: Moment | null;
  /** Whether it goes on to the next one, as the program for PCs writes it. */
  readonly goesOn: boolean;
  words: string;
}

function isNamed(file: string): boolean {
  return NAMED.test(baseName(file));
}

function baseName(file: string): string {
  return (file.split(/[\\/]/u).at(-1) ?? '').normalize('NFC');
}

/** Where nothing names the file: the same few people speak again and again, which no diary does. */
function isTalk(text: string): boolean {
  const lines = text.slice(0, 20_000).split(/\r?\n/u);
  const senders = lines.flatMap((line) => SPACED.exec(line)?.[2] ?? []);
  const said = lines.filter((line) => line.trim() !== '' && !PC_DAY.test(`${line}\n`)).length;
  return senders.length * 2 > said && new Set(senders).size <= Math.max(2, senders.length / 3);
}

function readHistory({ text, file, timeZone }: Opened): Parsed {
  const lines = text.split(/\r?\n/u);
  const first = lines[0] ?? '';
  const partner = ((ENGLISH_HEAD.exec(first) ?? HEAD.exec(first) ?? NAMED.exec(baseName(file)))?.[1] ?? '').trim();
  const messages = messagesOf(lines, partner, timeZone);
  const senders = new Set(messages.map(({ sender }) => sender));
  // In a talk of two, who is not the other one is the author; in a group nobody can tell.
  const isOwn = (sender: string): boolean =>
    OWN_TALK.test(partner) || (sender !== partner && senders.size <= 2 && senders.has(partner));
  const links = messages.flatMap(({ line: number, sender, savedAt, words }): readonly RawLink[] =>
    messageLinks(unquoted(words), isOwn(sender)).map((link) => ({ ...link, savedAt, line: number })),
  );
  return { links, problems: [] };
}

function messagesOf(lines: readonly string[], partner: string, timeZone: string): readonly ChatMessage[] {
  const messages: ChatMessage[] = [];
  let day: string | null = null;
  for (const [index, line] of lines.entries()) {
    const tabbed = MESSAGE.exec(line);
    const found = tabbed ?? spaced(line, partner);
    const last = messages.at(-1);
    const date = found === null && line.length < 40 ? readMoment(line, timeZone) : null;
    if (found) {
      const [, time = '', sender = '', words = ''] = found;
      const savedAt = day === null ? null : (readMoment(`${day} ${time}`, timeZone) ?? day);
      messages.push({ line: index + 1, sender, savedAt, goesOn: tabbed === null, words });
    } else if (date !== null) day = date.slice(0, 10);
    else if (last && (last.goesOn || isOpen(last.words))) last.words += `\n${line}`;
  }
  return messages;
}

/** A message of several lines stands in quotes. */
function isOpen(words: string): boolean {
  return words.startsWith('"') && !/\n[^\n]*"\s*$/u.test(words) && words.length < LONGEST_MESSAGE;
}

function unquoted(words: string): string {
  return words.includes('\n') ? words.replace(/^"/u, '').replace(/"\s*$/u, '').replaceAll('""', '"') : words;
}

/** The other one's name may have spaces in it; of anybody else's the first word is taken. */
function spaced(line: string, partner: string): readonly string[] | null {
  const found = SPACED.exec(line);
  if (!found) return null;
  const [whole, time = '', sender = '', words = ''] = found;
  const rest = `${sender} ${words}`;
  return partner !== '' && rest.startsWith(`${partner} `)
    ? [whole, time, partner, rest.slice(partner.length + 1)]
    : [whole, time, sender, words];
}

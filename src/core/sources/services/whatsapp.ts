import { readMoment } from '../../month/read-moment.ts';
import { pattern } from '../../text/pattern.ts';
import { dateOrderOf, withYearFirst } from '../shapes/csv/date-order.ts';
import { messageLinks } from '../shapes/message-links.ts';
import type { Form, Opened, Parsed, RawLink, Source } from '../source.ts';

const HEAD = 20_000;
const DAY = String.raw`(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})`;
const HALF = String.raw`(?:[\s\u202f]?[AP]M)?`;
// `[2025/04/30 23:30:15] 山田: words` (iPhone), `30/04/2025, 23:30 - 山田: words` (Android).
const MESSAGE = pattern(
  'iu',
  String.raw`^\u200e?(?:\[${DAY},?\s(\d{1,2}:\d{2}:\d{2}${HALF})\]\s`,
  String.raw`|${DAY},?\s(\d{1,2}:\d{2}${HALF})\s-\s)(?:([^:]{1,60}):\s)?(.*)$`,
);

/** A talk as WhatsApp writes it. */
const talk: Form = { fits: ({ text }) => isTalk(text.slice(0, HEAD)), read: async (opened) => readTalk(opened) };

export const whatsapp: Source = {
  about: { en: 'WhatsApp: a talk (text)', ja: 'WhatsApp: トーク (テキスト)' },
  takes: ['date'],
  forms: [talk],
};

interface Said {
  readonly day: string;
  readonly time: string;
  readonly sender: string;
  readonly line: number;
  words: string;
}

function isTalk(head: string): boolean {
  const said = saidIn(head);
  const senders = said.map(({ sender }) => sender).filter((sender) => sender !== '');
  return (
    MESSAGE.test(head.split('\n', 1)[0] ?? '') &&
    senders.length > 1 &&
    senders.length * 2 > said.length &&
    new Set(senders).size <= Math.max(2, senders.length / 2)
  );
}

function saidIn(text: string): readonly Said[] {
  const all: Said[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const found = MESSAGE.exec(line);
    const [, day, time, other = '', clock = '', sender = '', words = ''] = found ?? [];
    const last = all.at(-1);
    if (found) all.push({ day: day ?? other, time: time ?? clock, sender, line: index + 1, words });
    else if (last) last.words += `\n${line}`;
  }
  return all;
}

/** Nothing tells which name is the author's. */
function readTalk({ text, timeZone }: Opened): Parsed {
  const said = saidIn(text);
  const order = dateOrderOf(said.map(({ day }) => day));
  const links = said.flatMap(({ day, time, line, words }): readonly RawLink[] => {
    const savedAt = readMoment(`${withYearFirst(day, order)} ${time}`, timeZone);
    return messageLinks(words, false).map((link) => ({ ...link, savedAt, line }));
  });
  return { links, problems: [] };
}

import type { Moment } from '../../../model.ts';
import { readMoment } from '../../month/read-moment.ts';
import { dateOfFile } from '../shapes/text/text-dates.ts';
import { pattern } from '../../text/pattern.ts';
import { messageLinks } from '../shapes/message-links.ts';
import type { Form, Opened, Parsed, RawLink, Source } from '../source.ts';

const HEAD = 20_000;
const DATE = String.raw`\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2} \d{1,2}`;
const CLOCK = String.raw`\[?(?:(${DATE})[ T])?(\d{1,2}:\d{2}(?::\d{2})?)(?:[+-]\d{4})?\]?`;
const NICK = String.raw`[<>(](?:#[^\s:<>]{1,50}:)?[ @+%~&!]?([^\s<>()]{1,40})[<>)]`;
// `09:10 < taro> words` (irssi), `[09:10:11] <taro> words` (ZNC, mIRC), `Apr 29 09:10:11 <taro>⇥words` (HexChat).
const MESSAGE = new RegExp(String.raw`^${CLOCK}\s{1,3}${NICK}\s(.*)$`, 'u');
// `2025-04-29 09:10:11⇥taro⇥words` and `09:10:11 taro | words` (WeeChat).
const IN_COLUMNS = new RegExp(String.raw`^${CLOCK}(?:\t[@+%~&!]?([^\t]{0,40})\t|\s+[@+%~&!]?(\S{1,40}) \| )(.*)$`, 'u');
const EVENT = new RegExp(String.raw`^${CLOCK}\s+(?:-!-|\*{1,3}|-->|<--|--|=!=)\s`, 'u');
const DAY = pattern(
  'u',
  String.raw`^(?:\*{4} (?:BEGIN|ENDING) LOGGING AT|Session (?:Start|Time|Close):`,
  String.raw`|-{2,3}(?: (?:Log (?:opened|closed)|Day changed(?: to)?))?) (.{8,40}?)(?: -{2,3})?$`,
);

/** A log of a channel, as IRC programs write it. */
const log: Form = { fits: ({ text }) => isLog(text.slice(0, HEAD)), read: async (opened) => readLog(opened) };

export const irc: Source = {
  about: {
    en: 'IRC: logs of irssi, WeeChat, HexChat, ZNC, mIRC',
    ja: 'IRC: irssi、WeeChat、HexChat、ZNC、mIRC のログ',
  },
  takes: ['date'],
  forms: [log],
};

function isLog(head: string): boolean {
  const lines = head.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const [messages, others] = [
    lines.filter((line) => messageOf(line) !== null),
    lines.filter((line) => EVENT.test(line) || DAY.test(line)),
  ];
  return messages.length > 0 && (messages.length + others.length) * 10 >= lines.length * 9;
}

interface ChatLine {
  readonly day: string;
  readonly time: string;
  readonly nick: string;
  readonly words: string;
}

function messageOf(line: string): ChatLine | null {
  const [, day = '', time = '', nick, words] = MESSAGE.exec(line) ?? [];
  if (nick !== undefined && words !== undefined) return { day, time, nick, words };
  const [, date = '', clock = '', tabbed, barred, rest] = IN_COLUMNS.exec(line) ?? [];
  const name = (tabbed ?? barred)?.trim();
  if (name === undefined || rest === undefined || (date === '' && barred === undefined)) return null;
  return { day: date, time: clock, nick: name, words: rest };
}

/** Nothing tells which name is the author's. A line that says that the day has changed dates what follows. */
function readLog({ text, file, timeZone }: Opened): Parsed {
  const lines = text.split(/\r?\n/u);
  const said = lines.map(messageOf);
  let day: Moment | null = dateOfFile(file, timeZone).day;
  const links: RawLink[] = [];
  for (const [index, one] of said.entries()) {
    const changed = one === null ? DAY.exec(lines[index] ?? '')?.[1] : undefined;
    if (changed !== undefined) day = readMoment(changed, timeZone)?.slice(0, 10) ?? day;
    if (one === null) continue;
    // A day without a year is of the year of the last one that has it.
    const own = readMoment(/^\d/u.test(one.day) ? one.day : `${one.day} ${day?.slice(0, 4) ?? ''}`, timeZone) ?? day;
    const savedAt = own === null ? null : (readMoment(`${own.slice(0, 10)} ${one.time}`, timeZone) ?? own);
    for (const link of messageLinks(one.words, false)) links.push({ ...link, savedAt, line: index + 1 });
  }
  return { links, problems: [] };
}

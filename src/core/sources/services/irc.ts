import type { Moment } from '../../../model.ts';
import { readMoment } from '../../month/read-moment.ts';
import { dateOfFile } from '../shapes/text/text-dates.ts';
import { pattern } from '../../text/pattern.ts';
import { isUrlCell } from '../shapes/csv/cells.ts';
import { messageLinks } from '../shapes/message-links.ts';
import type { Form, Opened, Parsed, RawLink, Source } from '../source.ts';

const HEAD = 20_000;
const DATE = String.raw`\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2} \d{1,2}`;
const CLOCK = String.raw`\[?(?:(${DATE})[ T])?(\d{1,2}:\d{2}(?::\d{2})?)(?:[+-]\d{4})?\]?`;
// What stands in round brackets is a name only behind its channel; an address in pointed ones is none.
const CHANNEL = String.raw`#[^\s:<>]{1,50}:`;
const NICK = String.raw`(?:[<>](?:${CHANNEL})?|\(${CHANNEL})[ @+%~&!]?((?!https?:)[^\s<>()]{1,40})[<>)]`;
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
  const messages = lines.flatMap((line) => messageOf(line) ?? []);
  const others = lines.filter((line) => EVENT.test(line) || DAY.test(line));
  const isMost = messages.length > 0 && (messages.length + others.length) * 10 >= lines.length * 9;
  return isMost && (others.length > 0 || !isTable(messages));
}

// Two people may have said one thing each.
const FEWEST = 3;

/** Cells of a table stand as the columns of a log do: its titles are each another's, or behind them stand addresses. */
function isTable(messages: readonly ChatLine[]): boolean {
  const names = new Set(messages.map(({ nick }) => nick));
  const isDistinct = messages.length >= FEWEST && names.size === messages.length;
  const isCells = messages.every(({ words }) => words.includes('\t') || isUrlCell(words));
  return messages.every(({ isInColumns }) => isInColumns) && (isDistinct || isCells);
}

interface ChatLine {
  readonly day: string;
  readonly time: string;
  readonly nick: string;
  readonly words: string;
  readonly isInColumns: boolean;
}

function messageOf(line: string): ChatLine | null {
  const [, day = '', time = '', nick, words] = MESSAGE.exec(line) ?? [];
  if (nick !== undefined && words !== undefined) return { day, time, nick, words, isInColumns: false };
  const [, date = '', clock = '', tabbed, barred, rest] = IN_COLUMNS.exec(line) ?? [];
  const name = (tabbed ?? barred)?.trim();
  if (name === undefined || rest === undefined || (date === '' && barred === undefined)) return null;
  return { day: date, time: clock, nick: name, words: rest, isInColumns: true };
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

import type { Moment } from '../../../model.ts';
import { readMoment } from '../../month/read-moment.ts';
import { pattern } from '../../text/pattern.ts';
import { messageLinks } from '../shapes/message-links.ts';
import type { Form, Opened, Parsed, RawLink, Source } from '../source.ts';

const HEAD = 5000;
const NAMED = /^\ufeff?[^\n]{0,200}(?:카카오톡 대화|カカオトーク|KakaoTalk)/iu;
const SAVED = /^(?:저장한 날짜|保存した日付|保存日時?|Date Saved) ?:/iu;
const CLOCK = String.raw`(?:(?:오전|오후|午前|午後)\s?)?\d{1,2}:\d{2}(?:\s?[AP]M)?`;
const DATE = pattern(
  'u',
  String.raw`(?:\d{4}(?:년|年|[./-])\s?\d{1,2}(?:월|月|[./-])\s?\d{1,2}(?:일|日|\.)?`,
  String.raw`|(?:[A-Z][a-z]{5,8}, )?[A-Z][a-z]{2,8} \d{1,2}, \d{4})`,
).source;
// `--------------- 2025년 4월 3일 목요일 ---------------` of the program for PCs, and its `[name] [오전 9:12] words`.
const DAY_RULE = new RegExp(String.raw`^-{5,} (${DATE})(?:,? \S{1,20})? -{5,}$`, 'u');
const OF_PC = new RegExp(String.raw`^\[([^\]]{1,60})\] \[(${CLOCK})\] (.*)$`, 'iu');
// `2025년 4월 3일 오전 9:12, name : words` of phones.
const OF_PHONE = new RegExp(String.raw`^(${DATE})(?: at|,)? (${CLOCK})(?:, (?:([^:]{1,60}) : )?(.*))?$`, 'iu');

/** A talk as KakaoTalk writes it. */
const talk: Form = { fits: ({ text }) => isTalk(text.slice(0, HEAD)), read: async (opened) => readTalk(opened) };

export const kakaotalk: Source = {
  about: { en: 'KakaoTalk: a talk (text)', ja: 'カカオトーク: トーク (テキスト)' },
  takes: ['date'],
  forms: [talk],
};

interface Said {
  readonly savedAt: Moment | null;
  readonly line: number;
  words: string;
}

function isTalk(head: string): boolean {
  const lines = head.split(/\r?\n/u);
  const some = (shape: RegExp): boolean => lines.some((line) => shape.test(line));
  const isNamed = NAMED.test(head) && lines.slice(1, 4).some((line) => SAVED.test(line));
  return (isNamed && some(OF_PHONE)) || (some(DAY_RULE) && some(OF_PC));
}

/** Nothing tells which name is the author's. */
function readTalk({ text, timeZone }: Opened): Parsed {
  const links = saidIn(text, timeZone).flatMap(({ savedAt, line, words }): readonly RawLink[] =>
    messageLinks(words, false).map((link) => ({ ...link, savedAt, line })),
  );
  return { links, problems: [] };
}

function saidIn(text: string, timeZone: string): readonly Said[] {
  const all: Said[] = [];
  const at = (day: string, time: string): Moment | null => {
    const moment = inJapanese(`${day} ${time}`);
    return readMoment(moment, timeZone) ?? readMoment(inJapanese(day), timeZone);
  };
  let day = '';
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const [, ruled] = DAY_RULE.exec(line) ?? [];
    const [, , time, words = ''] = OF_PC.exec(line) ?? [];
    const phone = OF_PHONE.exec(line);
    const last = all.at(-1);
    if (ruled !== undefined) day = ruled;
    else if (time !== undefined) all.push({ savedAt: at(day, time), line: index + 1, words });
    else if (phone) all.push({ savedAt: at(phone[1] ?? '', phone[2] ?? ''), line: index + 1, words: phone[4] ?? '' });
    else if (last) last.words += `\n${line}`;
  }
  return all;
}

/** Its Korean signs of days and hours have one of Japanese each. */
function inJapanese(moment: string): string {
  const signs: Readonly<Record<string, string>> = { 년: '年', 월: '月', 일: '日', 오전: '午前', 오후: '午後' };
  return moment
    .replaceAll(/[년월일]|오[전후]/gu, (sign) => signs[sign] ?? sign)
    .replaceAll(/([年月]) /gu, '$1')
    .replace(/^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?/u, '$1-$2-$3');
}

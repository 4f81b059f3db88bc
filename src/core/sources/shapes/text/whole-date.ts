import type { Moment } from '../../../../model.ts';
import { yearOfEra } from '../../../month/eras.ts';
import { readMoment } from '../../../month/read-moment.ts';

const ERAS: Readonly<Record<string, string>> = { 令: '令和', 平: '平成' };
const SIGNS = '〇一二三四五六七八九';
const WEEKDAY = String.raw`(?:\s?\(?[月火水木金土日祝](?:曜日?)?(?:[・･]?祝日?)?\)?)?`;
const COMPACT = new RegExp(String.raw`^((?:19|20)\d\d)(\d\d)(\d\d)${WEEKDAY}$`, 'u');
const PARTED = new RegExp(
  String.raw`^(?:(令和?|平成?|R|H)\s?(\d{1,2}|元)|(\d{4}|\d{2}))(?:年|[./-])\s?(\d{1,2})(?:月|[./-])\s?(\d{1,2})日?${WEEKDAY}$`,
  'u',
);
// Two digits are a year only where nothing else can be meant.
const [FIRST, LAST] = [15, 40];
const LONGEST = 80;
// Most lines are told from a date by it.
const BEGINNING = /^[\s=–—-]{0,42}[\d０-９RHＲＨ令平〇一二三四五六七八九十][^:]*$/u;
// 「--- 2025.04.24 ---」
const RULES = /^[-=–—]{1,40}\s|\s[-=–—]{1,40}$/gu;

/**
 * The day of a line that is a date and nothing else, in forms that mean less beside other words: 「R7.4.28」, 「令和七年四月
 * 二十七日」, 20250428, 25/4/28. Null for any other line.
 */
export function wholeDate(given: string): Moment | null {
  if (given.length > LONGEST || !BEGINNING.test(given)) return null;
  const line = digits(given.normalize('NFKC').replace(RULES, '').trim());
  const compact = COMPACT.exec(line);
  if (compact) return dayOf(Number(compact[1]), compact[2], compact[3]);
  const [, era, eraYear = '', plain = '', month, day] = PARTED.exec(line) ?? [];
  if (era !== undefined) return dayOf(yearOfEra(ERAS[era] ?? era, eraYear), month, day);
  const short = plain.length === 2 ? Number(plain) : Number.NaN;
  if (plain.length === 2 && (short < FIRST || short > LAST)) return null;
  return plain === '' ? null : dayOf(plain.length === 2 ? 2000 + short : Number(plain), month, day);
}

function dayOf(year: number, month = '', day = ''): Moment | null {
  return readMoment(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, 'UTC');
}

/** 「二十七」 in front of 年, 月 and 日 as 27. */
function digits(text: string): string {
  return text.replaceAll(/[〇一二三四五六七八九十]{1,4}(?=[年月日])/gu, (number) => {
    if (!number.includes('十')) return [...number].map((sign) => SIGNS.indexOf(sign)).join('');
    const [tens = '', ones = ''] = number.split('十');
    return String((tens === '' ? 1 : SIGNS.indexOf(tens)) * 10 + (ones === '' ? 0 : SIGNS.indexOf(ones)));
  });
}

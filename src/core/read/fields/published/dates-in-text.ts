import { yearOfEra } from '../../../month/eras.ts';
import { writtenMonth, WRITTEN_MONTHS } from '../../../month/month-names.ts';
import { pattern } from '../../../text/pattern.ts';
import { dayFrom, timeFrom, type GivenDate } from './day.ts';

export interface DateInText extends GivenDate {
  /** Where it stands in the text as folded by NFKC. */
  readonly start: number;
  readonly end: number;
}

const DAY_BETWEEN = String.raw`[\s,T]*(?:[(][^()\d]{1,4}[)]|[月火水木金土日]曜?日?)?[\s,]*(?:at\s+|um\s+|à\s+|午前\s*|午後\s*)?`;
const CLOCK = String.raw`(\d{1,2})\s*(?::|時|h)\s*(\d{2})分?(?:\s*[ap]\.?m\b\.?)?`;
const TIME = `(?:${DAY_BETWEEN}${CLOCK})?`;
/** 「2025年（令和7年）」, 「2025(令和7)年」, 「令和7(2025)年」: one year, twice. */
const ERA_ASIDE = String.raw`(?:\s?[(](?:明治|大正|昭和|平成|令和)\s?(?:\d{1,2}|元)\s?年?[)])?`;
const YEAR_ASIDE = String.raw`(?:\s?[(](?:西暦)?\s?\d{4}\s?年?[)])?`;
const JAPANESE = new RegExp(
  String.raw`(?<!\d)(\d{4})${ERA_ASIDE}\s*[年년]${ERA_ASIDE}\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]${TIME}`,
  'gu',
);
const CHINESE_OR_DOTTED = new RegExp(
  String.raw`(?<![\d./-])((?:19|20)\d{2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?![\d]|[./-]\d)${TIME}`,
  'gu',
);
const ERA = new RegExp(
  String.raw`(明治|大正|昭和|平成|令和)\s*(\d{1,2}|元)${YEAR_ASIDE}\s*年${YEAR_ASIDE}\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日${TIME}`,
  'gu',
);
const SHORT_ERA =
  /(?<![A-Za-z\d.])([MTSHR])\s?(\d{1,2}|元)\s?([./年-])\s?(\d{1,2})\s?[./月-]\s?(\d{1,2})(?:日|(?![\d]))/gu;
const DAY_FIRST = pattern(
  'giu',
  String.raw`(?<![\d.])(\d{1,2})(?:st|nd|rd|th|\.|er|º)?\s*(?:de\s+|of\s+|-)?(${WRITTEN_MONTHS})`,
  String.raw`\.?,?(?:\s+de)?[\s,-]+(\d{4})(?!\d)${TIME}`,
);
const MONTH_FIRST = new RegExp(
  String.raw`(?<![\p{L}])(${WRITTEN_MONTHS})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)${TIME}`,
  'giu',
);
const OF_A_CLOCK = new RegExp(
  String.raw`(?<![\p{L}])(${WRITTEN_MONTHS})\s+(\d{1,2})\s+(\d{1,2}):(\d{2}):\d{2}\s+(?:[A-Z]{2,5}\s+)?(\d{4})(?!\d)`,
  'giu',
);
const NUMBERS = new RegExp(String.raw`(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d|[./-]\d)${TIME}`, 'gu');

/** Every date that stands in a text as people write dates, in order. `monthFirst`: 4/5/2025 is in April. */
export function datesIn(text: string, monthFirst: boolean): readonly DateInText[] {
  const given = text.normalize('NFKC');
  if (!/\d/u.test(given)) return [];
  const found: DateInText[] = [];
  const add = (
    match: RegExpMatchArray,
    year: number,
    month: number,
    day: number,
    hour?: string,
    minute?: string,
  ): void => {
    const made = dayFrom(year, month, day);
    if (made !== null)
      found.push({
        day: made,
        time: timeFrom(afternoon(match[0], hour), minute),
        offset: '',
        start: match.index ?? 0,
        end: (match.index ?? 0) + match[0].length,
      });
  };
  for (const match of given.matchAll(JAPANESE))
    add(match, Number(match[1]), Number(match[2]), Number(match[3]), match[4], match[5]);
  for (const match of given.matchAll(CHINESE_OR_DOTTED))
    add(match, Number(match[1]), Number(match[3]), Number(match[4]), match[5], match[6]);
  for (const match of given.matchAll(ERA))
    add(match, eraYear(match[1], match[2]), Number(match[3]), Number(match[4]), match[5], match[6]);
  for (const match of given.matchAll(SHORT_ERA))
    add(match, eraYear(match[1], match[2]), Number(match[4]), Number(match[5]));
  for (const match of given.matchAll(DAY_FIRST))
    add(match, Number(match[3]), monthNumber(match[2]), Number(match[1]), match[4], match[5]);
  for (const match of given.matchAll(MONTH_FIRST))
    add(match, Number(match[3]), monthNumber(match[1]), Number(match[2]), match[4], match[5]);
  for (const match of given.matchAll(OF_A_CLOCK))
    add(match, Number(match[5]), monthNumber(match[1]), Number(match[2]), match[3], match[4]);
  for (const match of given.matchAll(NUMBERS)) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    const swapped = second > 12 || (monthFirst && match[2] !== '.' && first <= 12);
    add(match, Number(match[4]), swapped ? first : second, swapped ? second : first, match[5], match[6]);
  }
  return found.sort((one, other) => one.start - other.start);
}

function eraYear(era: string | undefined, year: string | undefined): number {
  return yearOfEra(era ?? '', year ?? '');
}

function monthNumber(name: string | undefined): number {
  return writtenMonth(name ?? '') ?? 0;
}

function afternoon(match: string, hour: string | undefined): string | undefined {
  return hour !== undefined && /午後|p\.?m/iu.test(match) && Number(hour) < 12 ? String(Number(hour) + 12) : hour;
}

import { yearOfEra } from '../../../month/eras.ts';
import { writtenMonth, WRITTEN_MONTHS } from '../../../month/month-names.ts';
import { pattern } from '../../../text/pattern.ts';
import { dayFrom, timeFrom, type GivenDate } from './day.ts';

export interface DateInText extends GivenDate {
  /** Where it stands in the text as folded by NFKC. */
  readonly start: number;
  readonly end: number;
}

const DAY_BETWEEN = String.raw`[\s,T]*(?:[(][^()\d]{1,4}[)]|[月火水木金土日]曜?日?)?[\s,]*(?:at\s+|um\s+|às?\s+|午前\s*|午後\s*)?`;
const CLOCK = String.raw`(?<hour>\d{1,2})\s*(?::|時|h)\s*(?<minute>\d{2})分?(?:\s*[ap]\.?m\b\.?)?`;
const TIME = `(?:${DAY_BETWEEN}${CLOCK})?`;
/** 「2025年（令和7年）」, 「2025(令和7)年」, 「令和7(2025)年」: one year, twice. */
const ERA_ASIDE = String.raw`(?:\s?[(](?:明治|大正|昭和|平成|令和)\s?(?:\d{1,2}|元)\s?年?[)])?`;
const YEAR_ASIDE = String.raw`(?:\s?[(](?:西暦)?\s?\d{4}\s?年?[)])?`;
const JAPANESE = pattern(
  'gu',
  String.raw`(?<!\d)(?<year>\d{4})${ERA_ASIDE}\s*[年년]${ERA_ASIDE}\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})`,
  String.raw`\s*[日일]${TIME}`,
);
const CHINESE_OR_DOTTED = pattern(
  'gu',
  String.raw`(?<![\d./-])(?<year>(?:19|20)\d{2})\s?(?<mark>[./-])\s?(?<month>\d{1,2})\s?\k<mark>\s?(?<day>\d{1,2})`,
  String.raw`(?![\d]|[./-]\d)${TIME}`,
);
const ERA = pattern(
  'gu',
  String.raw`(?<era>明治|大正|昭和|平成|令和)\s*(?<ofEra>\d{1,2}|元)${YEAR_ASIDE}\s*年${YEAR_ASIDE}`,
  String.raw`\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日${TIME}`,
);
const SHORT_ERA = pattern(
  'gu',
  String.raw`(?<![A-Za-z\d.])(?<era>[MTSHR])\s?(?<ofEra>\d{1,2}|元)\s?[./年-]\s?(?<month>\d{1,2})`,
  String.raw`\s?[./月-]\s?(?<day>\d{1,2})(?:日|(?![\d]))`,
);
const DAY_FIRST = pattern(
  'giu',
  String.raw`(?<![\d.])(?<day>\d{1,2})(?:st|nd|rd|th|\.|er|º)?\s*(?:de\s+|of\s+|-)?(?<monthName>${WRITTEN_MONTHS})`,
  String.raw`(?:\.?,?(?:\s+de)?[\s,-]+|\.)(?<year>\d{4})(?!\d)${TIME}`,
);
const MONTH_FIRST = pattern(
  'giu',
  String.raw`(?<![\p{L}])(?<monthName>${WRITTEN_MONTHS})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?`,
  String.raw`\s+(?<year>\d{4})(?!\d)${TIME}`,
);
const OF_A_CLOCK = pattern(
  'giu',
  String.raw`(?<![\p{L}])(?<monthName>${WRITTEN_MONTHS})\s+(?<day>\d{1,2})\s+(?<hour>\d{1,2}):(?<minute>\d{2}):\d{2}`,
  String.raw`\s+(?:[A-Z]{2,5}\s+)?(?<year>\d{4})(?!\d)`,
);
const NUMBERS = pattern(
  'gu',
  String.raw`(?<![\d./-])(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<year>\d{4})(?!\d|[./-]\d)${TIME}`,
);

/** What the forms name of a date. */
interface DateWords {
  readonly year?: string;
  readonly era?: string;
  readonly ofEra?: string;
  readonly month?: string;
  readonly monthName?: string;
  readonly day?: string;
  readonly mark?: string;
  readonly first?: string;
  readonly second?: string;
  readonly hour?: string;
  readonly minute?: string;
}

const FORMS: readonly (readonly [form: RegExp, dayOf: (written: DateWords, monthFirst: boolean) => string | null])[] = [
  [JAPANESE, ({ year, month, day }) => dayFrom(Number(year), Number(month), Number(day))],
  [CHINESE_OR_DOTTED, ({ year, month, day }) => dayFrom(Number(year), Number(month), Number(day))],
  [ERA, dayOfEra],
  [SHORT_ERA, dayOfEra],
  [DAY_FIRST, dayOfNamedMonth],
  [MONTH_FIRST, dayOfNamedMonth],
  [OF_A_CLOCK, dayOfNamedMonth],
  [NUMBERS, dayOfNumbers],
];

/** Every date that stands in a text as people write dates, in order. `monthFirst`: 4/5/2025 is in April. */
export function datesIn(text: string, monthFirst: boolean): readonly DateInText[] {
  const given = text.normalize('NFKC');
  if (!/\d/u.test(given)) return [];
  const found: DateInText[] = [];
  for (const [form, dayOf] of FORMS)
    for (const match of given.matchAll(form)) {
      const written: DateWords = match.groups ?? {};
      const day = dayOf(written, monthFirst);
      if (day === null) continue;
      const time = timeFrom(afternoon(match[0], written.hour), written.minute);
      found.push({ day, time, offset: '', start: match.index, end: match.index + match[0].length });
    }
  return found.sort((one, other) => one.start - other.start);
}

function dayOfEra({ era = '', ofEra = '', month, day }: DateWords): string | null {
  return dayFrom(yearOfEra(era, ofEra), Number(month), Number(day));
}

function dayOfNamedMonth({ year, monthName = '', day }: DateWords): string | null {
  return dayFrom(Number(year), writtenMonth(monthName) ?? 0, Number(day));
}

function dayOfNumbers({ year, mark, ...numbers }: DateWords, monthFirst: boolean): string | null {
  const [first, second] = [Number(numbers.first), Number(numbers.second)];
  const swapped = second > 12 || (monthFirst && mark !== '.' && first <= 12);
  return dayFrom(Number(year), swapped ? first : second, swapped ? second : first);
}

function afternoon(match: string, hour: string | undefined): string | undefined {
  return hour !== undefined && /午後|p\.?m/iu.test(match) && Number(hour) < 12 ? String(Number(hour) + 12) : hour;
}

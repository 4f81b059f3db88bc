import type { Moment } from '../../../model.ts';
import { readMoment } from '../../month/read-moment.ts';

const YEAR = String.raw`(?:\d{4}|(?:令和|平成)(?:\d{1,2}|元))`;
const TIME = String.raw`(?:[T ]\s*\d{1,2}[:時]\d{2}(?::\d{2}(?:\.\d+)?)?分?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const FULL = String.raw`${YEAR}(?:[-/._]\d{1,2}[-/._]\d{1,2}|年\s?\d{1,2}月\s?\d{1,2}日)(?:\s?[(（][月火水木金土日](?:曜日?)?[)）])?${TIME}`;
const FULL_DATE = new RegExp(String.raw`(?<![\d/.-])${FULL}(?![\d/-])`, 'u');
const LEADING = new RegExp(
  String.raw`^[[(【（]?(${FULL}|\d{1,2}/\d{1,2}|\d{1,2}月\d{1,2}日)(?:\s?[(（][月火水木金土日](?:曜日?)?[)）])?[\])】）]?(?=$|[\s:：、,|-])[\s:：、,|-]*`,
  'u',
);
const TRAILING = new RegExp(String.raw`(?:^|[\s、,|-])[[(（]?(${FULL})[\])）]?$`, 'u');
const YEAR_MONTH = /(?<!\d)(\d{4})(?:年\s?(\d{1,2})月|[-/._](\d{1,2})(?![-/._\d]))/u;
const MONTH_DAY = /(?<![\d/年])(\d{1,2})(?:月\s?(\d{1,2})日|\/(\d{1,2})(?![\d/]))/u;

/** What is known of the time at some place of a text: a day, or a year in which 「4月30日」 is one. */
export interface DateContext {
  readonly day: Moment | null;
  readonly year: number | null;
}

/** `2025-04-30.md`, `journals/2025_04_30.md`, `memo-20250430.txt`; a name with a month only gives the year. */
export function dateOfFile(file: string, timeZone: string): DateContext {
  const name = (file.split(/[\\/]/u).at(-1) ?? '').normalize('NFC').replace(/\.[a-z]+$/iu, '');
  const text = FULL_DATE.exec(name.replaceAll('_', '-'))?.[0] ?? /(?<!\d)(?:19|20)\d{6}(?!\d)/u.exec(name)?.[0];
  const day = text === undefined ? null : readMoment(text, timeZone);
  return day ? { day: day.slice(0, 10), year: Number(day.slice(0, 4)) } : { day: null, year: yearOf(name) };
}

/** The date of a heading or of a line that holds nothing else; null where it has none. */
export function dateOfHeading(text: string, around: DateContext, timeZone: string): DateContext | null {
  const full = FULL_DATE.exec(text.normalize('NFKC'))?.[0];
  const day = full === undefined ? dayOfYear(text, around.year, timeZone) : readMoment(full, timeZone);
  if (day !== null) return { day: day.slice(0, 10), year: Number(day.slice(0, 4)) };
  const year = yearOf(text);
  return year === null ? null : { day: null, year };
}

/** Whether a line is a date and nothing else: it dates what follows. */
export function isOnlyDate(line: string, around: DateContext, timeZone: string): boolean {
  const { moment, text } = dateOfLine(line.trim(), around, timeZone);
  return (moment !== null && text.trim() === '') || /^\s*\d{4}年\s?\d{1,2}月\s*$/u.test(line);
}

/** Takes the date off a line's start or end. `text` is what remains. */
export function dateOfLine(
  text: string,
  around: DateContext,
  timeZone: string,
): { readonly moment: Moment | null; readonly text: string } {
  for (const pattern of [LEADING, TRAILING]) {
    const found = pattern.exec(text);
    const moment =
      found === null
        ? null
        : (readMoment(found[1] ?? '', timeZone) ?? dayOfYear(found[1] ?? '', around.year, timeZone));
    if (found !== null && moment !== null)
      return { moment, text: `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}` };
  }
  return { moment: null, text };
}

function dayOfYear(text: string, year: number | null, timeZone: string): Moment | null {
  const found = MONTH_DAY.exec(text.normalize('NFKC'));
  if (!found || year === null) return null;
  return readMoment(`${year}-${found[1]}-${found[2] ?? found[3]}`, timeZone);
}

function yearOf(text: string): number | null {
  const found = YEAR_MONTH.exec(text.normalize('NFKC'));
  const month = Number(found?.[2] ?? found?.[3]);
  return found && month >= 1 && month <= 12 ? Number(found[1]) : null;
}

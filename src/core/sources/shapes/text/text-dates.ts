import type { Moment } from '../../../../model.ts';
import { yearOfEra } from '../../../month/eras.ts';
import { monthNamed } from '../../../month/month-names.ts';
import { readMoment } from '../../../month/read-moment.ts';
import { yearNear, type NearDay } from './year-near.ts';
import { goesOn, leadsOn } from './sentences.ts';
import { wholeDate } from './whole-date.ts';

const YEAR = String.raw`(?:\d{4}|(?:令和|平成)(?:\d{1,2}|元))`;
const IN_BRACKETS = String.raw`\s?[(（](?:[月火水木金土日](?:曜日?)?(?:[・･]?祝日?)?|[a-z]{3,9})\.?[)）]`;
const BARE_DAY = String.raw`\s?[月火水木金土日]曜日?|\s(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}(?![a-z])`;
const WEEKDAY = `(?:${IN_BRACKETS}|${BARE_DAY})?`;
const HALF = String.raw`(?:午前|午後)?`;
const ZONE = String.raw`(?:\s?(?:z|utc|gmt|jst)(?![a-z])|\s?[+-]\d{2}:?\d{2})?`;
const CLOCK = String.raw`\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?|時(?:\d{1,2}分)?)(?:\s?[ap]m)?`;
const TIME = String.raw`(?:(?:t|\s{1,3}|,\s)${HALF}${CLOCK}${ZONE})?`;
const DIGITS = String.raw`${YEAR}(?:[-/._]\d{1,2}[-/._]\d{1,2}|年\s?\d{1,2}月\s?\d{1,2}日)`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;
const ENGLISH_WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s)?`;
const ENGLISH = String.raw`${ENGLISH_WEEKDAY}(?:${MONTH}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}\s${MONTH},?\s\d{4})`;
const FULL = String.raw`(?:${DIGITS}${WEEKDAY}|${ENGLISH})${TIME}`;
const SHORT = String.raw`(?:\d{1,2}/\d{1,2}|\d{1,2}月\d{1,2}日)${WEEKDAY}`;
const FULL_DATE = new RegExp(String.raw`(?<![\d/.a-z-])${FULL}(?![\d/-])`, 'iu');
const COMPACT_DATE = /(?<!\d)(?:19|20)\d{6}(?!\d)/u;
// A bracket that is not closed right behind the date encloses more than that: 「（11/12 追記）」.
const DATE = String.raw`(?:${FULL}|${SHORT})`;
const ENCLOSING = String.raw`(?:(?=[[(【（<]${DATE}[\])】）>])[[(【（<])?`;
const LEADING = new RegExp(String.raw`^${ENCLOSING}(${DATE})[\])】）>]?(?=$|[\s:：、,|-])[\s:：、,|-]*`, 'iu');
const TRAILING = new RegExp(String.raw`(?:^|[\s、,|-])[[(（<]?(${FULL})[\])）>]?$`, 'iu');
// In front of a date that is a heading: 「■2025年4月30日」.
const SIGNS = /^[■□◆◇●○◎▼▽▲△★☆※]+\s?/u;
// Alone on its line only: 「March 3 updates」 is a title.
const ENGLISH_DAY = new RegExp(String.raw`^${ENGLISH_WEEKDAY}(${MONTH})\s(\d{1,2})(?:st|nd|rd|th)?$`, 'iu');
const DAY_ALONE = /^\s{0,9}(\d{1,2})日(?![間前後目以])/u;
// 「29日（火） 題」 below the heading of a month.
const LEADING_DAY = new RegExp(String.raw`^(\d{1,2}日)${WEEKDAY}(?=$|[\s:：、,|-])[\s:：、,|-]*`, 'iu');
const YEAR_MONTH = /(?<!\d)(\d{4})(?:年\s?(\d{1,2})月|[-/._](\d{1,2})(?![-/._\d]))/u;
const WEEKDAY_BEHIND = /^\s?[(（]?([月火水木金土日])(?:曜|[)）・･]|\s|$)/u;
const MONTH_DAY = /(?<![\d/年])(\d{1,2})(?:月\s?(\d{1,2})日|\/(\d{1,2})(?![\d/]))/u;
// A line that is longer holds more than a date at its ends.
const LONGEST = 1000;

/** What is known of the time at some place of a text: a day, or a year in which 「4月30日」 is one. */
export interface DateContext {
  readonly day: Moment | null;
  readonly year: number | null;
  /** The month of the year, where no day is known; counts from 1. */
  readonly month?: number;
  /** Where neither is known: a day that a day without a year is near to. */
  readonly near?: NearDay | null;
  /** Whether nothing but today tells the year of the day. */
  readonly isGuess?: boolean;
}

/** A line without the date at its start or end. */
export interface DatedLine {
  readonly moment: Moment | null;
  readonly text: string;
  /** Whether nothing but today tells the year of the moment. */
  readonly isGuess: boolean;
}

/** `2025-04-30.md`, `journals/2025_04_30.md`, `memo-20250430.txt`; of a month or a year in the name the year counts. */
export function dateOfFile(file: string, timeZone: string): DateContext {
  const name = (file.split(/[\\/]/u).at(-1) ?? '').normalize('NFC').replace(/\.[a-z]+$/iu, '');
  const text = FULL_DATE.exec(name.replaceAll('_', '-'))?.[0] ?? COMPACT_DATE.exec(name)?.[0];
  return (
    contextOf(text === undefined ? null : readMoment(text, timeZone)) ?? {
      day: null,
      year: yearOf(name) ?? yearInName(name),
      ...(yearOf(name) !== null && { month: monthIn(name) }),
    }
  );
}

/** `2025` or 「2025年」 alone: beside other words it may be what the file is about (「2038年問題」). */
function yearInName(name: string): number | null {
  const year = /^(20\d\d)年?$/u.exec(name)?.[1];
  return year === undefined ? null : Number(year);
}

/** The date of a heading or of a line that holds nothing else; null where it has none. */
export function dateOfHeading(text: string, around: DateContext, timeZone: string): DateContext | null {
  const plain = text.slice(0, LONGEST).normalize('NFKC');
  const full = FULL_DATE.exec(plain)?.[0] ?? COMPACT_DATE.exec(plain)?.[0];
  const moment = wholeDate(plain.replace(SIGNS, '')) ?? (full === undefined ? null : readMoment(full, timeZone));
  const year = yearOf(plain);
  if (moment !== null) return contextOf(moment);
  const day = dayOfYear(plain, around, timeZone) ?? dayOfMonth(plain, around, timeZone);
  if (day !== null) return contextOf(day, isGuessed(around));
  return year === null ? null : { day: null, year, month: monthIn(plain) };
}

/** The day that a line begins with, where it says the year; null for any other line. */
export function fullDayOf(line: string, timeZone: string): Moment | null {
  const date = line.length > LONGEST ? '' : (LEADING.exec(narrow(line))?.[1] ?? '');
  return wholeDate(line) ?? (date === '' ? null : (readMoment(date, timeZone)?.slice(0, 10) ?? null));
}

/** Whether a line begins with a date, of any year. */
export function beginsWithDate(line: string): boolean {
  return line.length <= LONGEST && LEADING.test(narrow(line));
}

/** Whether a line is a date and nothing else: it dates what follows. */
export function isOnlyDate(line: string, around: DateContext, timeZone: string): boolean {
  const plain = line.trim().replace(SIGNS, '');
  if (wholeDate(plain) !== null) return true;
  const { moment, text } = dateOfLine(plain, around, timeZone);
  if (ENGLISH_DAY.test(line.trim())) return dayOfYear(line, around, timeZone) !== null;
  return (moment !== null && text.trim() === '') || /^\s{0,20}\d{4}年\s?\d{1,2}月\s{0,20}$/u.test(line);
}

/**
 * Takes the date off a line's start or end. `text` is what remains: all of it, where the date is part of a sentence.
 * 「4/5 の続き」 does not date the line where its day is known, or not even the year.
 */
export function dateOfLine(text: string, around: DateContext, timeZone: string): DatedLine {
  if (text.length > LONGEST) return { moment: null, text, isGuess: false };
  for (const pattern of around.month === undefined ? [LEADING, TRAILING] : [LEADING, LEADING_DAY, TRAILING]) {
    const found = pattern.exec(narrow(text));
    const date = found?.[1] ?? '';
    const full = found && readMoment(date, timeZone);
    const dayAlone = pattern === LEADING_DAY ? dayOfMonth(date, around, timeZone) : null;
    const moment = full ?? dayAlone ?? (found && dayOfYear(date, around, timeZone));
    if (!found || !moment) continue;
    const isGuess = full === null && isGuessed(around);
    const [before, behind] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    const isOfSentence = pattern !== TRAILING ? goesOn(behind) : leadsOn(before);
    if (isOfSentence && full === null && (around.day !== null || around.year === null)) continue;
    return { moment, text: isOfSentence ? text : `${before}${behind}`, isGuess };
  }
  return { moment: null, text, isGuess: false };
}

const WIDE = /[０-９]/u;
const WIDE_SIGNS = /[０-９／．－：]/gu;

/** Digits and signs of full width as the usual ones, so that the text keeps its length. */
function narrow(text: string): string {
  return WIDE.test(text) ? text.replaceAll(WIDE_SIGNS, (sign) => sign.normalize('NFKC')) : text;
}

function contextOf(moment: Moment | null, isGuess = false): DateContext | null {
  return moment === null ? null : { day: moment.slice(0, 10), year: Number(moment.slice(0, 4)), isGuess };
}

/** Whether a day without a year is dated by today alone. */
function isGuessed({ day, year, near, isGuess = false }: DateContext): boolean {
  return day === null && year === null ? near?.isToday === true : isGuess;
}

function dayOfYear(text: string, { day, year, near }: DateContext, timeZone: string): Moment | null {
  const plain = text.normalize('NFKC');
  const found = MONTH_DAY.exec(plain);
  const [, name = '', number] = ENGLISH_DAY.exec(plain.trim()) ?? [];
  if (!found && number === undefined) return null;
  const month = found ? Number(found[1]) : (monthNamed(name.replace('.', '')) ?? 0);
  const date = Number(found ? (found[2] ?? found[3]) : number);
  const weekday = found ? (WEEKDAY_BEHIND.exec(plain.slice(found.index + found[0].length))?.[1] ?? '') : '';
  // A day that is told below the heading is nearer than the heading's.
  const by = near?.isToday === false || day === null ? near : { day, isToday: false, until: near?.until };
  const known = day === null && year !== null ? year : by && yearNear(by, { month, date, weekday });
  return known === null || known === undefined ? null : readMoment(`${known}-${month}-${date}`, timeZone);
}

/** 「30日（水）」 below the heading of a month. */
function dayOfMonth(text: string, { day, year, month }: DateContext, timeZone: string): Moment | null {
  const date = DAY_ALONE.exec(text)?.[1];
  if (date === undefined || day !== null || year === null || month === undefined) return null;
  return readMoment(`${year}-${month}-${date}`, timeZone);
}

/** 「令和7年」 as 2025年. */
function western(text: string): string {
  return text.replace(/(令和|平成)(\d{1,2}|元)(?=年)/u, (_, era: string, year: string) => `${yearOfEra(era, year)}`);
}

function monthIn(text: string): number {
  const found = YEAR_MONTH.exec(western(text));
  return Number(found?.[2] ?? found?.[3]);
}

function yearOf(text: string): number | null {
  const found = YEAR_MONTH.exec(western(text.normalize('NFKC')));
  const month = Number(found?.[2] ?? found?.[3]);
  return found && month >= 1 && month <= 12 ? Number(found[1]) : null;
}

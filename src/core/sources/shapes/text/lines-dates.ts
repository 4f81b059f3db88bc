import type { Moment } from '../../../../model.ts';
import { withoutMarks } from './line-marks.ts';
import type { TextLine } from './lines.ts';
import { dateOfHeading, fullDayOf, isOnlyDate, type DateContext } from './text-dates.ts';
import type { NearDay } from './year-near.ts';

export const HEADING = /^(#{1,6}|={1,6})\s(.*)$/u;
// A line that holds nothing but a month or a day is a heading below all others.
const [MONTH_LINE, DAY_LINE] = [7, 8];
// In a leap year every day that is a day is one.
export const ANY_YEAR: DateContext = { day: null, year: 2000 };

interface TextDates {
  readonly file: DateContext;
  /** What a day without a year is near to where nothing in the text tells. */
  readonly near: NearDay | null;
}

/** For every line, the date of what stands above it: headings hold until one of their level or higher. */
export function datesOf(lines: readonly TextLine[], known: TextDates, timeZone: string): readonly DateContext[] {
  const days = lines.map(({ text }) => fullDayOf(withoutMarks(text.replace(HEADING, '$2')), timeZone));
  const first = days.find((day) => day !== null);
  const nearTo = (day: Moment): NearDay => ({ day, isToday: false, until: known.near?.until });
  let near = first ? nearTo(first) : known.near;
  const file = known.file;
  const open: { readonly level: number; readonly context: DateContext }[] = [{ level: 0, context: file }];
  return lines.map(({ text: line, kind }, index) => {
    const day = days[index];
    if (day) near = nearTo(day);
    const around = { ...(open.at(-1)?.context ?? file), near };
    if (kind !== 'words' && kind !== 'date') return around;
    const heading = HEADING.exec(line);
    const dateLevel = /月\s*$/u.test(line) ? MONTH_LINE : DAY_LINE;
    const level = heading ? (heading[1] ?? '').length : dateLevel;
    if (!heading && !isOnlyDate(line, around, timeZone)) return around;
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const words = (heading?.[2] ?? line).replaceAll(/https?:\S+/gu, '');
    const context = dateOfHeading(words, { ...(open.at(-1)?.context ?? file), near }, timeZone);
    if (context) open.push({ level, context });
    if (context?.day) near = nearTo(context.day);
    return { ...(open.at(-1)?.context ?? file), near };
  });
}

/** A heading that only says when stands above what is about many things. */
export function headingKind(line: string, around: DateContext | undefined, timeZone: string): 'topic' | 'day' | null {
  const words = (HEADING.exec(line)?.[2] ?? line).trim();
  if (isOnlyDate(words, around ?? ANY_YEAR, timeZone) || isOnlyDate(words, ANY_YEAR, timeZone)) return 'day';
  return HEADING.test(line) ? 'topic' : null;
}

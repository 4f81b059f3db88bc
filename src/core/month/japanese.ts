import type { Moment, Month } from '../../model.ts';
import { dayOf, yearAndMonth } from './month.ts';

/** The day of publishing as the page says it, in the page's own zone; an instant in UTC is put into the author's. */
export function dayText(published: Moment, timeZone: string): string {
  return /T[^T]*Z$/u.test(published) ? dayOf(published, timeZone) : published.slice(0, 10);
}

/** 「2025年4月3日」 of `2025-04-03`. */
export function japaneseDay(day: string): string {
  return `${Number(day.slice(0, 4))}年${monthAndDay(day)}`;
}

/** 「4月3日」 of `2025-04-03`. */
export function monthAndDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** 「2025年4月」 */
export function japaneseMonth(month: Month): string {
  const { year, month: number } = yearAndMonth(month);
  return `${year}年${number}月`;
}

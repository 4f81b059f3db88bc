import { datesIn } from '../fields/published/dates-in-text.ts';
import { ENGLISH_MONTHS } from '../../month/month-names.ts';
import type { PdfLine } from './pdf-lines.ts';

const LINES_LOOKED_AT = 30;
// A line that is a date and little else: 「2025年4月1日」, 「令和7年4月1日（火）」, `Published: April 1, 2025`.
const MOST_BESIDE = 12;
const OF_A_DATE = new RegExp(
  String.raw`[\d\s年月日元令和平成昭.,/()（）月火水木金土-]|${ENGLISH_MONTHS.map(capitalised).join('|')}`,
  'gu',
);

/**
 * The day that stands on a line of its own near the top of the first page, as on letters and press
 * releases; null without one, or after `fetchedAt`.
 */
export function printedDay(lines: readonly PdfLine[], fetchedAt: string): string | null {
  const latest = fetchedAt.slice(0, 10);
  for (const { text: printed, page } of lines.slice(0, LINES_LOOKED_AT)) {
    const text = printed.normalize('NFKC');
    if (page !== 1 || text.length > 40) continue;
    const [date, ...others] = datesIn(text, true);
    if (!date || others.length > 0 || date.day > latest) continue;
    if (text.replaceAll(OF_A_DATE, '').length <= MOST_BESIDE) return date.day;
  }
  return null;
}

function capitalised(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

import type { Month } from '../../model.ts';
import { alonePage } from './alone-page.ts';
import { calendarOf } from './calendar.ts';
import { dayBars, shareBars, siteBars } from './charts.ts';
import type { DeskPage } from './desk.ts';
import { markup } from './html.ts';
import type { Quoting } from './quoting.ts';

export interface Pictures {
  readonly title: string;
  /** The days of saving, 1 to 31, one for each link. */
  readonly days: readonly number[];
  /** The site of each link. */
  readonly sites: readonly string[];
  readonly stories: readonly Quoting[];
  /** The whole post: what stands above the stories counts as well. */
  readonly whole: Omit<Quoting, 'title'>;
  /** The share of quotations that is too much: 0 to 1. */
  readonly quotation: number;
  /** How many links each month of the library has. */
  readonly months: ReadonlyMap<Month, number>;
}
/** The month in pictures, and the calendar of months. A whole document, of which the script takes the middle. */
export function picturesPage(pictures: Pictures, setting: Pick<DeskPage, 'base' | 'month' | 'say'>): string {
  const { say } = setting;
  const { days, sites, quotation, months, title } = pictures;
  const body = markup`<article id="drawn">
          <h2>${say({ en: 'Links a day', ja: '日ごとのリンク' })}</h2>
          ${dayBars(days, setting.month, say)}
          <h2>${say({ en: 'Quotation and own words', ja: '引用と自分のことば' })}</h2>
          ${shareBars(pictures, quotation, say)}
          <h2>${say({ en: 'Where from', ja: 'どこから' })}</h2>
          ${siteBars(sites, say)}
          <h2>${say({ en: 'Months', ja: '月の一覧' })}</h2>
          ${calendarOf(months, setting)}
        </article>`;
  return alonePage({ title, styles: ['pictures.css'], body }, setting);
}

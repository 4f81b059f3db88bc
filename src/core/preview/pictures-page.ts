import type { Month } from '../../model.ts';
import { calendarOf } from './calendar.ts';
import { dayBars, shareBars, siteBars } from './charts.ts';
import type { DeskPage } from './desk.ts';
import { markup, trusted } from './html.ts';
import type { Quoting } from './quoting.ts';

export interface Pictures {
  readonly title: string;
  /** The days of saving, 1 to 31, one for each link. */
  readonly days: readonly number[];
  /** The site of each link. */
  readonly sites: readonly string[];
  readonly stories: readonly Quoting[];
  /** The share of quotations that is too much: 0 to 1. */
  readonly quotation: number;
  /** How many links each month of the library has. */
  readonly months: ReadonlyMap<Month, number>;
}
/** The month in pictures, and the calendar of months. A whole document, of which the script takes the middle. */
export function picturesPage(pictures: Pictures, setting: Pick<DeskPage, 'base' | 'month' | 'say'>): string {
  const { base, say } = setting;
  const { days, sites, stories, quotation, months, title } = pictures;
  return markup`${trusted('<!doctype html>')}
    <html lang="${say({ en: 'en', ja: 'ja' })}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – roundup</title>
        <link rel="stylesheet" href="${base}/asset/desk.css" />
        <link rel="stylesheet" href="${base}/asset/pictures.css" />
      </head>
      <body class="alone">
        <article id="drawn">
          <h2>${say({ en: 'Links a day', ja: '日ごとのリンク' })}</h2>
          ${dayBars(days, say)}
          <h2>${say({ en: 'Quotation and own words', ja: '引用と自分のことば' })}</h2>
          ${shareBars(stories, quotation, say)}
          <h2>${say({ en: 'Where from', ja: 'どこから' })}</h2>
          ${siteBars(sites, say)}
          <h2>${say({ en: 'Months', ja: '月の一覧' })}</h2>
          ${calendarOf(months, setting)}
        </article>
      </body>
    </html> `.html;
}

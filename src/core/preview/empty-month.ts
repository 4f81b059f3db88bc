import type { Message, Month } from '../../model.ts';
import { alonePage } from './alone-page.ts';
import { calendarOf } from './calendar.ts';
import type { DeskPage } from './desk.ts';
import { monthName, monthSteps } from './desk-page.ts';
import { markup } from './html.ts';
import { saveForm } from './links-list.ts';

interface Empty {
  readonly says: Message;
  /** What a form has just done, or why it did not. */
  readonly told: readonly string[];
  /** How many links each month has. */
  readonly months: ReadonlyMap<Month, number>;
}

/** A month in which nothing is saved: why it is empty, where links are, and how to begin it. */
export function emptyMonth({ says, told, months }: Empty, setting: Pick<DeskPage, 'base' | 'month' | 'say'>): string {
  const { month, say } = setting;
  const body = markup`<main class="empty">
          ${monthSteps(setting)}
          ${told.map((line) => markup`<p role="alert">${line}</p>`)}
          <p role="status">${say(says)}</p>
          ${saveForm(setting)}
          <article id="drawn">${calendarOf(months, setting)}</article>
        </main>`;
  return alonePage({ title: monthName(month, say), styles: ['panels.css', 'pictures.css'], body }, setting);
}

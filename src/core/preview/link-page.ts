import { actionForms, addressOf } from './action-forms.ts';
import { alonePage } from './alone-page.ts';
import type { DeskPage } from './desk.ts';
import { markup } from './html.ts';
import type { LinkRow } from './link-row.ts';

/** One link and what can be done about it, a page of its own: for browsers without scripts. */
export function linkPage(row: LinkRow, setting: Pick<DeskPage, 'base' | 'month' | 'say'>): string {
  const { base, month, say } = setting;
  const body = markup`<main class="row current">
          <h1>${row.title}</h1>
          ${addressOf(row.url)}
          <p><a href="${base}/${month}/page/${row.id}">${say({ en: 'The saved page', ja: '保存したページ' })}</a></p>
          <div class="actions">${actionForms(row, setting)}</div>
          <p><a href="${base}/${month}#row-${row.id}">${say({ en: 'Back to the post', ja: '記事に戻る' })}</a></p>
        </main>`;
  return alonePage({ title: row.title, styles: ['panels.css'], body }, setting);
}

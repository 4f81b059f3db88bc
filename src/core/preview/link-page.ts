import { actionForms, addressOf } from './action-forms.ts';
import type { DeskPage } from './desk.ts';
import { markup, trusted } from './html.ts';
import type { LinkRow } from './link-row.ts';

/** One link and what can be done about it, a page of its own: for browsers without scripts. */
export function linkPage(row: LinkRow, setting: Pick<DeskPage, 'base' | 'month' | 'say'>): string {
  const { base, month, say } = setting;
  return markup`${trusted('<!doctype html>')}
    <html lang="${say({ en: 'en', ja: 'ja' })}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${row.title} – roundup</title>
        <link rel="stylesheet" href="${base}/asset/desk.css" />
        <link rel="stylesheet" href="${base}/asset/panels.css" />
      </head>
      <body class="alone">
        <main class="row current">
          <h1>${row.title}</h1>
          ${addressOf(row.url)}
          <div class="actions">${actionForms(row, setting)}</div>
          <p><a href="${base}/${month}#row-${row.id}">${say({ en: 'Back to the post', ja: '記事に戻る' })}</a></p>
        </main>
      </body>
    </html> `.html;
}

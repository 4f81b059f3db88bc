import type { Month } from '../../model.ts';
import { addMonths, yearAndMonth } from '../month/month.ts';
import { commandForm } from './command-form.ts';
import type { DeskPage } from './desk.ts';
import { deskParts, type DeskParts } from './desk-parts.ts';
import { markup, trusted, type Html } from './html.ts';
import { keysDialog } from './keys-dialog.ts';

/** The whole page. Without scripts it is the post, the links and their forms. @param version which `parts` these are */
export function deskPage(page: DeskPage, parts: DeskParts = deskParts(page), version = 0): string {
  const { base, month, state, say } = page;
  const language = say({ en: 'en', ja: 'ja' });
  return markup`${trusted('<!doctype html>')}
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${parts.title} – roundup</title>
        <link rel="icon" href="${base}/asset/icon.svg" />
        <style>${trusted(page.style)}</style>
        <script type="module" src="${base}/asset/desk.js"></script>
      </head>
      <body data-base="${base}" data-month="${month}" data-state="${state}" data-version="${version}">
        ${header(page, parts)}
        <main id="post" tabindex="-1" aria-label="${say({ en: 'The post', ja: '記事' })}">${post(parts)}</main>
        <aside id="side" aria-label="${say({ en: 'The month’s links and pages', ja: '今月のリンクとページ' })}">
          ${tabs(page)}
          <section id="links" class="panel" aria-labelledby="tab-links">${trusted(parts.links)}</section>
          <section id="page" class="panel" aria-labelledby="tab-page"></section>
          <section id="pictures" class="panel" aria-labelledby="tab-pictures"></section>
        </aside>
        ${footer(page)} ${keysDialog(say)}
      </body>
    </html> `.html;
}

function header(setting: DeskPage, parts: DeskParts): Html {
  const { say, told } = setting;
  const busy = say({ en: 'Under way…', ja: '実行しています…' });
  const gone = say({
    en: 'The desk does not answer: nothing was done. Start "roundup preview" again, and open what it prints',
    ja: '応答がないため、何も実行していません。「roundup preview」をもう一度起動し、表示されたアドレスを開いてください',
  });
  return markup`<header id="top">
    ${monthSteps(setting)}
    <div id="state">${trusted(parts.state)}</div>
    ${commandForm('undo', ['undo'], setting)}
    <div id="told" role="status" tabindex="0" data-busy="${busy}" data-gone="${gone}"
      >${told.map((line) => markup`<p>${line}</p>`)}</div
    >
  </header>`;
}

/** The month's name between ways to the months beside it. */
function monthSteps({ base, month, say }: Pick<DeskPage, 'base' | 'month' | 'say'>): Html {
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
  return markup`<nav aria-label="${say({ en: 'Months', ja: '月' })}">
    <a class="step" href="${base}/${before}" rel="prev" title="${before}"
      ><span aria-hidden="true">‹</span><span class="unseen">${monthName(before, say)}</span></a
    >
    <h1>${monthName(month, say)}</h1>
    <a class="step" href="${base}/${after}" rel="next" title="${after}"
      ><span aria-hidden="true">›</span><span class="unseen">${monthName(after, say)}</span></a
    >
  </nav>`;
}

function post({ title, note, blocks }: DeskParts): Html {
  return markup`<article class="post" lang="ja">
    <h1 class="title">${title}</h1>
    <div id="note">${trusted(note)}</div>
    <ul class="margin whole"></ul>
    ${blocks.map((block) => trusted(block.markup))}
  </article>`;
}

function tabs({ base, month, say }: DeskPage): Html {
  return markup`<nav class="tabs" aria-label="${say({ en: 'Panels', ja: 'パネル' })}">
    <a id="tab-post" href="#post" data-panel="post">${say({ en: 'Post', ja: '記事' })}</a>
    <a id="tab-links" href="#links" data-panel="links">${say({ en: 'Links', ja: 'リンク' })}</a>
    <a id="tab-page" href="#page" data-panel="page">${say({ en: 'Page', ja: 'ページ' })}</a>
    <a id="tab-pictures" href="${base}/${month}/pictures" data-panel="pictures">${say({ en: 'Pictures', ja: '図' })}</a>
  </nav>`;
}

function footer({ say }: DeskPage): Html {
  return markup`<footer id="foot">
    <p>
      ${say({
        en: 'Only this machine sees this page.',
        ja: 'このページは、このマシンだけで見られます。',
      })} <span class="keys"><kbd>?</kbd> ${say({ en: 'keys', ja: 'キー操作' })}</span>
    </p>
  </footer>`;
}

export function monthName(month: Month, say: DeskPage['say']): string {
  const { year, month: number } = yearAndMonth(month);
  return say({ en: month, ja: `${year}年${number}月` });
}

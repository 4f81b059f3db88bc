import { commandLine } from './command-line.ts';
import type { DeskPage } from './desk.ts';
import { actionForms, addressOf } from './action-forms.ts';
import { markup, type Html } from './html.ts';
import type { LinkRow } from './link-row.ts';
import { counted } from '../text/counted.ts';

type Failed = NonNullable<LinkRow['failure']>;
type Listing = Pick<DeskPage, 'base' | 'month' | 'say' | 'rows'>;

/** The month's links, each with what can be done about it and as which command. */
export function linksList(listing: Listing): Html {
  const { rows, say } = listing;
  const failed = rows.filter(({ failure, mark }) => failure !== null && mark !== 'skip').length;
  return markup`<h2 class="unseen">${say({ en: 'Links', ja: 'リンク' })}</h2>
    ${saveForm(listing)}
    <p class="count">
      ${say({ en: counted(rows.length, 'link'), ja: `リンク ${rows.length} 件` })}${
        failed === 0
          ? null
          : markup` · <span class="bad">${say({ en: `${failed} not read`, ja: `読み取れないもの ${failed} 件` })}</span>`
      }
    </p>
    ${failed === 0 ? null : fetchForm(listing)}
    <ol class="rows">
      ${rows.map((row) => listed(row, listing))}
    </ol>
    <template id="deeds">${actionForms(ANY_ROW, listing)}</template>`;
}

// In a list of hundreds each row's own forms would be most of the page: the script fills one set in for the row in the
// cursor.
const ANY_ROW = { id: 'ID', url: '', note: '' };

function listed(row: LinkRow, listing: Listing): Html {
  const { id, url, title, site, day, under, mark, note, failure } = row;
  const { base, month, say } = listing;
  const decide = say({ en: 'Decide', ja: '決める' });
  const classes = ['row', under === null ? '' : 'under', mark ?? '', failure === null ? '' : 'failed']
    .filter((name) => name !== '')
    .join(' ');
  const ownNote = note === '' ? null : markup` data-note="${note}"`;
  return markup`<li class="${classes}" id="row-${id}" data-id="${id}" data-url="${url}"${ownNote}>
    <a class="to" href="#item-${id}">${title}</a>
    <p class="about"><span>${site}</span> <time>${day}</time>${badges(row, say)}</p>
    ${failure === null ? null : markup`<p class="failure">${failureText(row, failure, say)}</p>`}
    <details>
      <summary>${decide}</summary>
      ${addressOf(url)}
      <div class="actions"></div>
    </details>
    <p class="unscripted"><a href="${base}/${month}/link/${id}">${decide}</a></p>
  </li>`;
}

/** What happened, and what to do unless the link is left out already, with the row's own command. */
function failureText({ id, mark }: LinkRow, { what, todo }: Failed, say: DeskPage['say']): string {
  const end = say({ en: '.', ja: '。' });
  if (mark === 'skip') return `${say(what)}${end}`;
  const command = commandLine(['mark', id, 'skip']);
  return `${say(what)}${say({ en: '. ', ja: '。' })}${say(todo).replace('roundup mark URL skip', command)}`;
}

function badges({ mark, inDraft, under, note, apart }: LinkRow, say: DeskPage['say']): Html {
  const words = [
    under === null ? '' : say({ en: 'follow-up', ja: '続報' }),
    apart ? say({ en: 'apart', ja: '独立' }) : '',
    mark === 'lead' ? say({ en: 'first', ja: '先頭' }) : '',
    mark === 'later' ? say({ en: 'next month', ja: '翌月へ' }) : '',
    mark === 'skip' ? say({ en: 'left out', ja: '外した' }) : '',
    note === '' ? '' : say({ en: 'note', ja: 'コメント' }),
    inDraft || mark === 'skip' || mark === 'later' ? '' : say({ en: 'not in the draft', ja: '原稿にない' }),
  ];
  return markup`${words.filter((word) => word !== '').map((word) => markup` <span class="badge">${word}</span>`)}`;
}

/** The failures that another try may mend. */
function fetchForm({ base, month, say }: Listing): Html {
  return markup`<form class="do again" method="post" action="${base}/${month}/do">
    <button name="do" value="fetch">${say({ en: 'Try again', ja: 'もう一度取得する' })}</button>
    <code>${commandLine(['fetch', month])}</code>
  </form>`;
}

/** A field into which a URL is pasted. */
function saveForm({ base, month, say }: Pick<Listing, 'base' | 'month' | 'say'>): Html {
  const asks = say({ en: 'Paste a URL to save it', ja: 'URL を貼り付けて保存' });
  return markup`<form class="do save" method="post" action="${base}/${month}/do">
    <input name="url" type="url" required autocomplete="off" aria-label="${asks}" placeholder="${asks}" />
    <button name="do" value="save">${say({ en: 'Save', ja: '保存' })}</button>
  </form>`;
}

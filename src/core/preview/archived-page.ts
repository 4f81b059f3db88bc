import type { Message, Moment } from '../../model.ts';
import { dayOf } from '../month/month.ts';
import { sentencesOf } from '../read/fields/summary/sentences.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { alonePage } from './alone-page.ts';
import type { DeskPage } from './desk.ts';
import { markup, type Html } from './html.ts';
import type { LinkRow } from './link-row.ts';

/** A saved page as it was fetched. */
export interface ArchivedPage {
  readonly row: LinkRow;
  readonly fetchedAt: Moment;
  readonly language: string | null;
  readonly paragraphs: readonly Paragraph[];
  /** What is to be said of it: why it has no text, what has changed since. */
  readonly notes: readonly Message[];
  /** Whether it can be shown as it was fetched. */
  readonly markup: boolean;
}

type Setting = Pick<DeskPage, 'base' | 'month' | 'say'> & { readonly timeZone: string };

/**
 * The page in reading form: its words alone, in sentences that can be chosen. A whole
 * document, of which the script takes the middle.
 */
export function archivedPage(page: ArchivedPage, setting: Setting): string {
  const { say } = setting;
  const { row, language, paragraphs, notes } = page;
  const told = notes.map((note) => markup`<p class="failure">${say(note).replace(`${row.url}: `, '')}</p>`);
  const body = markup`<article id="archived" data-id="${row.id}">
          <h2>${row.title}</h2>
          ${about(page, setting)} ${told} ${paragraphs.length === 0 ? null : howToQuote(say)}
          <div class="reading" lang="${language ?? ''}">${inBlocks(paragraphs, language ?? 'ja', row.title)}</div>
          ${quoteForm(page, setting)} ${page.markup ? asFetched(page, setting) : null}
        </article>`;
  return alonePage({ title: row.title, styles: ['reading.css'], body }, setting);
}

function about({ row, fetchedAt }: ArchivedPage, { say, timeZone }: Setting): Html {
  const day = dayOf(fetchedAt, timeZone);
  return markup`<p class="about">
    ${row.site} · ${say({ en: `as fetched on ${day}`, ja: `${day} に取得したもの` })} ·
    <a href="${row.url}" target="_blank" rel="noopener noreferrer">${say({ en: 'on the web', ja: 'ウェブで開く' })}</a>
  </p>`;
}

/** Without scripts the passage has a field of its own below the page. */
function howToQuote(say: Setting['say']): Html {
  const advice = say({
    en: 'Select a passage to quote it; by keyboard ',
    ja: '引用するところを選んでください。キーでは ',
  });
  const next = say({ en: 'the next sentence, ', ja: 'で次の文、' });
  const more = say({ en: 'one more', ja: 'でもう一文' });
  return markup`<p class="how">${advice}<kbd>]</kbd> ${next}<kbd>}</kbd> ${more}</p>`;
}

/** Headings keep their place below that of the page; lists and quotations are drawn by the style. */
function inBlocks(paragraphs: readonly Paragraph[], language: string, title: string): readonly Html[] {
  let number = 0;
  const shown = paragraphs[0]?.text === title ? paragraphs.slice(1) : paragraphs;
  return shown.map(({ sign, text }) => {
    const sentences = sentencesOf(text, language).map((sentence) => {
      number += 1;
      return markup`<span class="s" data-s="${number}">${sentence}</span>`;
    });
    if (sign.startsWith('#')) return markup`<h3>${sentences}</h3>`;
    if (sign === '> ') return markup`<blockquote><p>${sentences}</p></blockquote>`;
    return sign === '' ? markup`<p>${sentences}</p>` : markup`<p class="item">${sentences}</p>`;
  });
}

function quoteForm({ row, paragraphs }: ArchivedPage, { base, month, say }: Setting): Html | null {
  if (paragraphs.length === 0) return null;
  const shown = `roundup quote ${row.id} -`;
  const label = say({ en: 'The passage', ja: '引用するところ' });
  const advice = say({
    en: 'Select a passage of the page, or paste one',
    ja: 'ページの文を選ぶか、貼り付けてください',
  });
  return markup`<form class="do anywhere" id="quote" method="post" action="${base}/${month}/do">
    <input type="hidden" name="url" value="${row.url}" />
    <textarea id="passage" name="value" rows="3" required aria-label="${label}" placeholder="${advice}"></textarea>
    <p>
      <button name="do" value="quote" data-key="q">${say({ en: 'Quote', ja: '引用' })}</button> <kbd>q</kbd>
      <code>${shown}</code>
    </p>
  </form>`;
}

function asFetched({ row }: ArchivedPage, { base, month, say }: Setting): Html {
  return markup`<p class="fetched">
      <a href="${base}/${month}/fetched/${row.id}" target="fetched">${say({
        en: 'The page as it was fetched (nothing in it runs or loads)',
        ja: '取得したままのページ（何も動かず、何も読み込みません）',
      })}</a>
    </p>
    <iframe name="fetched" sandbox title="${say({ en: 'The page as it was fetched', ja: '取得したままのページ' })}"></iframe>`;
}

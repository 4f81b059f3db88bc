import { commandLine } from './command-line.ts';
import { LINK_ACTIONS, wordsOf, type LinkAction } from './deed.ts';
import type { DeskPage } from './desk.ts';
import { markup, type Html } from './html.ts';
import type { LinkRow } from './link-row.ts';

type ActedOn = Pick<LinkRow, 'id' | 'note'> & { readonly url: string };
type Setting = Pick<DeskPage, 'base' | 'month' | 'say'>;

/**
 * What can be done about a link, and as which command. Those actions that ask for nothing share a form; each of the
 * others has a field.
 */
export function actionForms(row: ActedOn, setting: Setting): Html {
  const plain = LINK_ACTIONS.filter(({ asks }) => asks === null);
  const asking = LINK_ACTIONS.filter(({ asks }) => asks !== null);
  const url = markup`<input type="hidden" name="url" value="${row.url}" />`;
  const form = (fields: Html): Html =>
    markup`<form class="do" method="post" action="${setting.base}/${setting.month}/do">${url}${fields}</form>`;
  return markup`${form(markup`${plain.map((action) => markup`<p>${button(action, row, setting)}</p>`)}`)}
${asking.map((action) => form(markup`<p>${fieldOf(action, row, setting)}${button(action, row, setting)}</p>`))}`;
}

function button({ name, key, label, asks, deed }: LinkAction, { id }: ActedOn, { month, say }: Setting): Html {
  const shown = commandLine(wordsOf(deed(id, asks === null ? '' : '…'), month));
  return markup`<button name="do" value="${name}" data-key="${key}">${say(label)}</button>
    <kbd>${key}</kbd> <code>${shown}</code>`;
}

function fieldOf({ name, asks }: LinkAction, { note }: ActedOn, { say }: Setting): Html {
  const label = asks === null ? '' : say(asks);
  return name === 'note'
    ? markup`<textarea name="value" rows="3" aria-label="${label}" placeholder="${label}">${note}</textarea>`
    : markup`<input name="value" autocomplete="off" aria-label="${label}" placeholder="${label}" />`;
}

/** The link's address, which leads there. */
export function addressOf(url: string): Html {
  return markup`<p class="address"><a href="${url}" target="_blank" rel="noopener noreferrer">${url}</a></p>`;
}

import { calendarOf } from './calendar.ts';
import { commandForm } from './command-form.ts';
import type { DeskPage } from './desk.ts';
import { markup, type Html } from './html.ts';
import { linksList } from './links-list.ts';
import { namedItem } from './named-item.ts';
import type { PreviewSection } from './sections.ts';

/** What of the desk's page changes while it is open: markup, by the id of the element whose content it is. */
export interface DeskParts {
  readonly title: string;
  readonly state: string;
  readonly note: string;
  readonly links: string;
  readonly blocks: readonly DeskBlock[];
}
export interface DeskBlock {
  readonly from: number;
  /** But for `from`. */
  readonly says: string;
  readonly markup: string;
}

/** @param links the list of the month's links, where it is known already */
export function deskParts(page: DeskPage, links: string = linksList(page).html): DeskParts {
  return {
    title: page.title,
    state: stateOf(page).html,
    note: noteOf(page).html,
    links,
    blocks: page.sections.map(blockOf),
  };
}

/** Which file is shown, and what is wrong with it. */
function stateOf(setting: DeskPage): Html {
  const { month, say, draft, fault, empty } = setting;
  const fresh = say({ en: 'fresh, not written yet', ja: '原稿はまだ書き出していません' });
  const file = draft.written
    ? markup`<span class="path">${draft.file}</span>`
    : markup`<span class="fresh">${fresh}</span>`;
  return markup`${empty === null ? markup`<p class="file">${file}</p>` : null}
    ${draft.written || empty ? null : commandForm('draft', ['draft', month, '--write'], setting)}
    ${fault === null ? null : markup`<p class="fault" role="alert">${say(fault)}</p>`}`;
}

/** In place of a post: why there is none, and where others are. */
function noteOf(setting: DeskPage): Html {
  const { empty, say } = setting;
  if (empty === null) return markup``;
  return markup`<p role="status">${say(empty.says)}</p>${calendarOf(empty.months, setting)}`;
}

function blockOf({ id, url, from, body }: PreviewSection): DeskBlock {
  return {
    from,
    says: `${url ?? ''} ${body.html}`,
    markup: markup`<section class="block" data-from="${from}"${namedItem({ id, url })}>
      <div class="words">${body}</div>
      <ul class="margin"></ul>
    </section>`.html,
  };
}

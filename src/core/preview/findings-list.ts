import type { Finding } from '../finding/finding.ts';
import { placeText } from '../finding/place-text.ts';
import { commandLine } from './command-line.ts';
import type { DeskPage } from './desk.ts';
import { markup, type Html } from './html.ts';

/**
 * What `check` has found, each for the margin of the block that it is about.
 * `editor`: whether one can be opened at a line.
 */
export function findingsList(
  findings: readonly Finding[],
  { base, month, say, editor }: Pick<DeskPage, 'base' | 'month' | 'say'> & { readonly editor: boolean },
): string {
  const listed = findings.map(({ area, verdict, says, todo, place }) => {
    const line = place?.line ?? 0;
    const at = place?.line === undefined ? '' : placeText({ ...place, file: '' }).slice(1);
    const advice = todo === null ? null : markup`<span class="todo">${say(todo)}</span>`;
    return markup`<li class="finding ${verdict}" data-line="${line}" data-area="${area}">
      ${at === '' ? null : markup`<a class="line" href="#post">${at}</a>`}
      ${say(says).replace(ADDRESS, '')} ${advice} ${line > 0 && editor ? editForm(line, { base, month, say }) : null}
    </li>`;
  });
  return markup`<ul id="findings" data-command="${commandLine(['check', month])}">${listed}</ul>`.html;
}

// The block that it stands beside says which page it is about.
const ADDRESS = /^https?:\/\/\S+: /u;

function editForm(line: number, { base, month, say }: Pick<DeskPage, 'base' | 'month' | 'say'>): Html {
  return markup`<form class="do" method="post" action="${base}/${month}/do">
    <input type="hidden" name="value" value="${line}" />
    <button name="do" value="edit">${say({ en: 'Edit', ja: '直す' })}</button>
  </form>`;
}

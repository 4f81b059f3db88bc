import { commandLine } from './command-line.ts';
import type { DeskPage } from './desk.ts';
import { markup, type Html } from './html.ts';

const LABELS = {
  draft: { en: 'Write the draft', ja: '原稿を書き出す' },
  undo: { en: 'Undo', ja: '元に戻す' },
} as const;
const KEYS = { draft: 'w', undo: 'z' } as const;

/** A button for what is about the whole month; the command stands in its title. */
export function commandForm(
  name: keyof typeof LABELS,
  words: readonly string[],
  { base, month, say }: Pick<DeskPage, 'base' | 'month' | 'say'>,
): Html {
  return markup`<form class="do anywhere ${name}" method="post" action="${base}/${month}/do">
    <button name="do" value="${name}" data-key="${KEYS[name]}" title="${commandLine(words)} (${KEYS[name]})">
      ${say(LABELS[name])}
    </button>
  </form>`;
}

import { codeLines } from '../../markdown/code-lines.ts';
import { inlinesOf, type Inline } from '../../markdown/inline.ts';
import { unescaped } from '../../markdown/links.ts';
import type { BlogEngine } from '../engine.ts';
import { plainSlug } from '../rules.ts';

/**
 * note: text to paste into its editor, which knows headings, quotations, lists and bold, and no backslashes.
 * Addresses stand bare: it makes links and cards of them.
 */
export const note: BlogEngine = {
  name: 'note',
  file: ({ slug }) => `${slug}.md`,
  frontMatter: () => '',
  body: forEditor,
  card: (url) => url,
  rules: plainSlug,
  traps: [],
  kept: [],
};

function forEditor(lines: readonly string[]): readonly string[] {
  const code = codeLines(lines);
  return lines.flatMap((line, index) => {
    if (code.has(index)) return [line];
    const urls: string[] = [];
    const heading = /^ {0,3}#{1,6}[ \t]/u.test(line);
    let text = '';
    for (const piece of inlinesOf(line)) {
      const shown = textOf(piece);
      if (piece.kind !== 'link-close')
        text += text.endsWith(SPACE_BEHIND) && shown.startsWith(' ') ? shown.slice(1) : shown;
      else if (heading) urls.push(unescaped(piece.destination));
      else text += ` ${unescaped(piece.destination)}${SPACE_BEHIND}`;
    }
    return [text.trimEnd(), ...urls.flatMap((url) => ['', url])];
  });
}

// An address ends at it.
const SPACE_BEHIND = ' ';

function textOf({ kind, text, destination }: Inline): string {
  if (kind === 'code') return text;
  if (kind === 'autolink') return destination;
  return kind === 'link-open' ? '' : unescaped(text);
}

import { codeLines } from '../../markdown/code-lines.ts';
import { inlinesOf } from '../../markdown/inline.ts';
import { unescaped } from '../../markdown/links.ts';
import type { BlogEngine } from '../engine.ts';
import { plainSlug } from '../rules.ts';

/** note: text to paste into its editor, which knows headings, quotations, lists and bold, and no backslashes. Addresses stand bare: it makes links and cards of them. */
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
  const code = codeLines(lines.map((line) => `${line}\n`));
  return lines.flatMap((line, index) => {
    if (code.has(index)) return [line];
    const urls: string[] = [];
    const heading = /^ {0,3}#{1,6}[ \t]/u.test(line);
    const text = inlinesOf(line)
      .map((piece) => {
        if (piece.kind === 'code') return piece.text;
        if (piece.kind === 'link-open') return '';
        if (piece.kind === 'autolink') return piece.destination;
        if (piece.kind !== 'link-close') return unescaped(piece.text);
        const url = unescaped(piece.destination);
        if (heading) urls.push(url);
        return heading ? '' : ` ${url} `;
      })
      .join('');
    return [text.trimEnd(), ...urls.flatMap((url) => ['', url])];
  });
}

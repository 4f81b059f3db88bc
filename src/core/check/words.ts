import { codeLines } from '../markdown/code-lines.ts';
import { inlinesOf, type Inline } from '../markdown/inline.ts';
import { BARE_ADDRESS, withoutEnd } from '../markdown/links.ts';
import { isQuotation } from '../markdown/quotation.ts';
import type { DraftView } from '../merge/draft-view.ts';

/** A line of the draft; `from` is its offset. */
export interface Line {
  readonly from: number;
  readonly text: string;
}

/** The visible lines, with code and everything else. */
export function visibleLines({ visible }: DraftView): readonly Line[] {
  let from = 0;
  return visible.split('\n').map((text) => {
    const line = { from, text };
    from += text.length + 1;
    return line;
  });
}

/** A line cut into its pieces once, place by place as long as the line. */
export interface CutLine extends Line {
  /** `wordsOf` */
  readonly words: string;
  /** `marksOf` */
  readonly marks: string;
}

/** The author's own lines: without quotations, and without what is as it was generated. Lines of code are blank. */
export function ownLines(view: DraftView): readonly CutLine[] {
  const lines = visibleLines(view);
  const code = codeLines(lines.map(({ text }) => text));
  const generated = view.blocks.flatMap((block) => block.generated ?? []);
  return lines.map(({ from, text }, index) => {
    const ours = generated.some((run) => run.from <= from && from < run.to);
    const own = ours || code.has(index) || isQuotation(text) ? blank(text) : text;
    const pieces = own.trim() === '' ? null : inlinesOf(own);
    return { from, text: own, words: pieces ? wordsOf(pieces) : own, marks: pieces ? marksOf(pieces) : own };
  });
}

/**
 * The text with spaces for all but words, place by place: no code, addresses, tags, and no brackets of links. Escapes
 * stay.
 */
function wordsOf(pieces: readonly Inline[]): string {
  return pieces
    .map(({ kind, text }) => {
      if (kind === 'text') return withoutAddresses(text, blank);
      if (kind === 'escape') return text;
      return blank(text);
    })
    .join('');
}

/**
 * The text with `x` for code, place by place, links and addresses, whose ends stay what
 * they are: what an engine's marks stand in.
 */
export function marksOf(pieces: readonly Inline[]): string {
  let depth = 0;
  return pieces
    .map(({ kind, text }) => {
      if (kind === 'link-open') depth += 1;
      const inside = depth > 0;
      if (kind === 'link-close') depth -= 1;
      if (kind === 'code' || kind === 'autolink') return filled(text);
      if (inside) return insideLink(kind, text);
      return kind === 'text' ? withoutAddresses(text, (found) => 'x'.repeat(found.length)) : text;
    })
    .join('');
}

function insideLink(kind: Inline['kind'], text: string): string {
  if (kind === 'link-open') return text;
  return kind === 'link-close' ? `${'x'.repeat(text.length - 1)})` : 'x'.repeat(text.length);
}

function withoutAddresses(text: string, stand: (address: string) => string): string {
  return text.replaceAll(BARE_ADDRESS, (found) => {
    const address = withoutEnd(found);
    return stand(address) + found.slice(address.length);
  });
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

function filled(text: string): string {
  return `${text[0] ?? ''}${'x'.repeat(Math.max(0, text.length - 2))}${text.length > 1 ? (text.at(-1) ?? '') : ''}`;
}

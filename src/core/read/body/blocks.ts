import type { Paragraph } from '../../text/paragraph.ts';
import { preformattedParagraphs } from '../view/preformatted.ts';
import { closeLineEnds, foldSpace, markLineEnds } from '../view/text.ts';

/** As much of a DOM node as is asked here; a light one or a browser's. */
export interface BlockNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<unknown>;
}

const TEXT = 3;
const ELEMENT = 1;
// What stands within a line; everything else begins and ends a paragraph.
const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'math',
  'nobr',
  'q',
  'rb',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'img',
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['h1', '# '],
  ['h2', '## '],
  ['h3', '### '],
  ['h4', '#### '],
  ['h5', '##### '],
  ['h6', '###### '],
  ['li', '- '],
  ['blockquote', '> '],
]);
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'button',
  'select',
  'textarea',
  'iframe',
  'object',
  'video',
  'audio',
  'canvas',
]);

/**
 * The paragraphs of an article in order, headings and list items among them, each on one line and none empty. Two line
 * breaks in a row part paragraphs as well. Line ends of the source between Japanese characters do not become spaces.
 */
export function paragraphsOf(article: BlockNode): readonly Paragraph[] {
  const blocks: Paragraph[] = [];
  let line = '';
  const end = (sign: string): void => {
    const text = fold(line);
    if (text !== '') blocks.push({ sign, text });
    line = '';
  };
  const walk = (node: BlockNode, sign: string): void => {
    const { childNodes } = node;
    for (let index = 0; index < childNodes.length; index += 1) {
      const child = childNodes[index] as BlockNode;
      if (child.nodeType === TEXT) line += child.textContent ?? '';
      if (child.nodeType !== ELEMENT || SILENT.has(child.localName ?? '')) continue;
      if (child.localName === 'br') {
        if (/\ue000\s*$/u.test(line)) end(sign);
        else line += BREAK;
      } else if (child.localName === 'pre') {
        end(sign);
        for (const paragraph of preformattedParagraphs(child.textContent ?? '')) {
          line = paragraph;
          end(sign);
        }
      } else if (INLINE.has(child.localName ?? '')) walk(child, sign);
      else {
        const own = SIGNS.get(child.localName ?? '') ?? sign;
        end(sign);
        walk(child, own);
        end(own);
      }
    }
  };
  walk(article, '');
  end('');
  return blocks;
}

// A private character: a `br` is a space after all, but none that a source's line end is.
const BREAK = '\ue000';
const AFTER_SENTENCE = /(?<=[。！？」』）])\s*\ue000\s*/gu;

function fold(line: string): string {
  return foldSpace(closeLineEnds(markLineEnds(line)).replaceAll(AFTER_SENTENCE, '').replaceAll(BREAK, ' ')).trim();
}

import type { DefaultTreeAdapterTypes } from 'parse5';
import { pattern } from '../../text/pattern.ts';
import type { Form, LeftWords } from '../source.ts';
import { nodesBelow, textBelow } from './tree-walk.ts';

const HEAD = 4000;
const HTML = pattern(
  'iu',
  String.raw`^\s*(?:<!--[\s\S]*?-->\s*)?`,
  // A piece that was copied out of a page has links as well.
  String.raw`<(?:!doctype\s+html|html|head|body|[uod]l|li|p|div|a|table|h[1-6]|section|article)[\s>]`,
);

// A whole page has words beside its links that nobody misses.
const WHOLE = /<(?:!doctype\s+html|html|head|body)[\s>]/iu;
const MARKDOWN = /\]\(https?:|^\s{0,20}(?:[-*+]|\d{1,3}[.)])\s{1,4}https?:/imu;
const PIECE = /^\s*<(?:[uod]l|li|p|div|a|table|h[1-6]|details|summary|img|picture|br|span|center|blockquote)[\s>/]/iu;
const NOT_SEEN = new Set(['a', 'script', 'style', 'template', 'title']);

/**
 * The links of any page. Nothing in it says when they were saved. Whose words stand beside them in a piece nobody can
 * tell: their lines are named.
 */
export const htmlPage: Form = {
  fits: ({ text }) => HTML.test(text.slice(0, HEAD)) && !isMarkdown(text),
  read: async ({ text }) => {
    const { parse } = await import('parse5');
    const nodes = [...nodesBelow(parse(text, { sourceCodeLocationInfo: true }))];
    const left = WHOLE.test(text.slice(0, HEAD)) ? [] : linesWithWords(nodes);
    const links = nodes.flatMap((node) => {
      if (!('tagName' in node) || node.tagName !== 'a') return [];
      const url = node.attrs.find(({ name }) => name === 'href')?.value ?? '';
      if (!/^https?:/iu.test(url)) return [];
      const title = textBelow(node, new Set());
      return [
        {
          url,
          savedAt: null,
          line: node.sourceCodeLocation?.startLine ?? 1,
          title: title === url ? '' : title,
          tags: [],
        },
      ];
    });
    return { links, problems: [], ...(left.length > 0 && { left }) };
  },
};

/** Whether it is a note of Markdown that begins with a piece of HTML. */
export function isMarkdown(text: string): boolean {
  const head = text.slice(0, HEAD);
  return (HTML.test(head) || PIECE.test(head)) && !WHOLE.test(head) && MARKDOWN.test(text);
}

function linesWithWords(nodes: readonly DefaultTreeAdapterTypes.Node[]): readonly LeftWords[] {
  const lines = nodes.flatMap((node) => {
    if (!('value' in node) || !/\p{L}/u.test(node.value) || isBelow(node, NOT_SEEN)) return [];
    // The text may begin with the ends of lines.
    const blank = /^\s*/u.exec(node.value)?.[0] ?? '';
    return [(node.sourceCodeLocation?.startLine ?? 1) + blank.split('\n').length - 1];
  });
  return [...new Set(lines)].map((line) => ({ line }));
}

function isBelow(node: DefaultTreeAdapterTypes.TextNode, names: ReadonlySet<string>): boolean {
  for (let above = node.parentNode; above && 'tagName' in above; above = above.parentNode)
    if (names.has(above.tagName)) return true;
  return false;
}

import { pattern } from '../../text/pattern.ts';
import type { Form } from '../source.ts';
import { nodesBelow, textBelow } from './tree-walk.ts';

const HEAD = 4000;
const HTML = pattern(
  'iu',
  String.raw`^\s*(?:<!--[\s\S]*?-->\s*)?`,
  // A piece that was copied out of a page has links as well.
  String.raw`<(?:!doctype\s+html|html|head|body|[uod]l|li|p|div|a|table|h[1-6]|section|article)[\s>]`,
);

/** The links of any page. Nothing in it says when they were saved. */
export const htmlPage: Form = {
  fits: ({ text }) => HTML.test(text.slice(0, HEAD)),
  read: async ({ text }) => {
    const { parse } = await import('parse5');
    const links = [...nodesBelow(parse(text, { sourceCodeLocationInfo: true }))].flatMap((node) => {
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
    return { links, problems: [] };
  },
};

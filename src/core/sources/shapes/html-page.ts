import type { Form } from '../source.ts';
import { nodesBelow, textBelow } from './tree-walk.ts';

const HEAD = 4000;
const HTML = /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/iu;

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

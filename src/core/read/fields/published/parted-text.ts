import type { AnyNode } from 'domhandler';
import type { TextBlock } from '../../view/block.ts';
import { isHidden, SILENT_TAGS } from '../../view/element-names.ts';

/**
 * A block's text with a space where two elements touch: what stands in elements of its own is apart on the screen, and
 * `Oct 17, 2023` beside `5 min` is no year 20235.
 */
export function partedText({ element, text }: TextBlock): string {
  const nodes: string[] = [];
  let length = 0;
  const visit = (node: AnyNode): void => {
    if (length > text.length * 2) return;
    if (node.type === 'text') {
      nodes.push(node.data);
      length += node.data.trim().length;
    }
    if (!('attribs' in node) || SILENT_TAGS.has(node.name) || isHidden(node)) return;
    for (const child of node.children) visit(child);
  };
  for (const child of element.children) visit(child);
  const parted = nodes.reduce((whole, node) => (touches(whole, node) ? `${whole} ${node}` : whole + node), '');
  return bare(parted) === bare(text) && nodes.length > 1 ? parted.replaceAll(/\s+/gu, ' ').trim() : text;
}

function touches(before: string, after: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

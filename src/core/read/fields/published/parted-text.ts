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
    if (length > MOST) return;
    if (node.type === 'text') {
      nodes.push(node.data);
      length += node.data.length;
    }
    if (!('attribs' in node) || SILENT_TAGS.has(node.name) || isHidden(node)) return;
    for (const child of node.children) visit(child);
  };
  for (const child of element.children) visit(child);
  const own = nodesOf(text, nodes);
  const parted = own.reduce((whole, node) => (touches(whole, node) ? `${whole} ${node}` : whole + node), '');
  return own.length > 1 ? parted.replaceAll(/\s+/gu, ' ').trim() : text;
}
/** An element may hold other blocks before and behind the text. */
const MOST = 4000;

/** The nodes that make up the text; none where it begins or ends within one. */
function nodesOf(text: string, nodes: readonly string[]): readonly string[] {
  const whole = bare(nodes.join(''));
  const start = whole.indexOf(bare(text));
  const end = start + bare(text).length;
  let passed = 0;
  const own = nodes.filter((node) => {
    const from = passed;
    passed += bare(node).length;
    return start >= 0 && from >= start && passed <= end;
  });
  return bare(own.join('')) === bare(text) ? own : [];
}

function touches(before: string, after: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

import type { AnyNode } from 'domhandler';
import { isHidden, SILENT_TAGS } from './names.ts';

// A single space stays as it is: a list of three million places to replace takes more memory than the text.
const SPACE = /\s{2,}|[^\S ]/gu;

export function foldSpace(text: string): string {
  return text.replaceAll(SPACE, ' ');
}

/** The visible text of a small element, one line, at most `limit` characters. An image counts by its `alt` where nothing else is there. */
export function textOf(root: AnyNode, limit = 400): string {
  let text = '';
  let alternative = '';
  const visit = (node: AnyNode): void => {
    if (text.length > limit) return;
    if (node.type === 'text') text += node.data;
    if (!('attribs' in node)) return;
    if (node.name === 'img' && alternative === '') alternative = node.attribs['alt'] ?? '';
    if (node.name === 'br') text += ' ';
    if (SILENT_TAGS.has(node.name) || isHidden(node)) return;
    for (const child of node.children) visit(child);
  };
  visit(root);
  const own = foldSpace(text).trim();
  return (own === '' ? foldSpace(alternative).trim() : own).slice(0, limit);
}

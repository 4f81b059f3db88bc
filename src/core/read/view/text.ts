import type { AnyNode } from 'domhandler';
import { isHidden, SILENT_TAGS } from './element-names.ts';

// A single space stays as it is: a list of three million places to replace takes more memory than the text.
const SPACE = /\s{2,}|[^\S ]/gu;

/** Any white space as one space. */
export function foldSpace(text: string): string {
  return text.replaceAll(SPACE, ' ');
}

/**
 * A line end of the source, where it is still to be told whether it is a space. HTML's parser leaves no such character.
 */
const LINE_END = '\r';
/** Scripts that part no words by spaces, and their punctuation. */
const WIDE = '[\\u3000-\\u30ff\\u3400-\\u9fff\\uff01-\\uff60]';
const JOINING = new RegExp(`(?<=${WIDE}) ?\\r(?=${WIDE})`, 'gu');

const BLANK = /^\s+$/u;
const LINE_ENDS = /[\r\n]/u;

/** White space folded: to a line end where the source ends a line in it, else to a space. */
export function markLineEnds(text: string): string {
  // Most of it is nothing else: what indents the next tag.
  if (BLANK.test(text)) return LINE_ENDS.test(text) ? LINE_END : ' ';
  return text.replaceAll(SPACE, (run) => (LINE_ENDS.test(run) ? LINE_END : ' '));
}

/**
 * Marked line ends as a browser shows them: nothing between Japanese characters (CSS Text 3, 4.1.3),
 * else a space. A space that was typed stays.
 */
export function closeLineEnds(text: string): string {
  return text.includes(LINE_END) ? text.replaceAll(JOINING, '').replaceAll(/ ?\r ?/gu, ' ') : text;
}

/**
 * The visible text of a small element, one line, at most `limit` characters. An image
 * counts by its `alt` where nothing else is there.
 */
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

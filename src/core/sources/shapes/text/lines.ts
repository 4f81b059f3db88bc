import { withoutComments } from '../../../text/without-comments.ts';
import type { RawLink } from '../../source.ts';
import { cardOf } from './card.ts';
import { withoutTaskMarks } from './task-marks.ts';

interface NumberedLine {
  /** Counts from 1. */
  readonly number: number;
  readonly text: string;
}
/** A row of a Markdown table: its cells, and those of the head above it. */
export interface RowLine extends NumberedLine {
  readonly kind: 'row';
  readonly head: readonly string[];
  readonly cells: readonly string[];
}

/**
 * A line of a text: words, a date that a program has written, the first line of a fenced card, a row of a table, or
 * what is nobody's words (code, properties).
 */
export type TextLine =
  | (NumberedLine & { readonly kind: 'words' | 'date' | 'passed' })
  | (NumberedLine & { readonly kind: 'card'; readonly card: RawLink })
  | RowLine;

const FENCE = /^\s*(`{3,}|~{3,})\s*([\w-]*)/u;
// `:LOGBOOK:` … `:END:` of Logseq.
const [DRAWER, DRAWER_END] = [/^\s*:(?:LOGBOOK|PROPERTIES):\s*$/u, /^\s*:END:\s*$/u];
const LONGEST_DRAWER = 100;
const RULE = /^[\s|:-]+$/u;
// `key:: value` of Logseq and Dataview.
const PROPERTY = /^\s*(?:[-*+]\s+)?[\p{L}\p{N}_.-]{1,40}::(?:\s(.*))?$/u;

/** @param front how many lines at the beginning are front matter */
export function linesOf(text: string, front: number): readonly TextLine[] {
  const given = text.split(/\r\n|\n|\r/u).map((line) => withoutComments(line));
  const lines: TextLine[] = [];
  let fence: { readonly mark: string; readonly name: string; readonly from: number } | null = null;
  let head: readonly string[] | null = null;
  let isDrawer = false;
  for (const [index, line] of given.entries()) {
    const place = { number: index + 1, text: line };
    const mark = FENCE.exec(line);
    const isClosing = fence !== null && mark !== null && (mark[1] ?? '').startsWith(fence.mark) && mark[2] === '';
    if (index < front || fence !== null || mark !== null) {
      if (isClosing && fence) {
        const card = cardOf(fence.name, given.slice(fence.from, index), fence.from + 1);
        lines.push(card ? { ...place, kind: 'card', card } : { ...place, kind: 'passed' });
        fence = null;
        continue;
      }
      if (index >= front && fence === null && mark)
        fence = { mark: mark[1] ?? '', name: mark[2] ?? '', from: index + 1 };
      lines.push({ ...place, kind: 'passed' });
      continue;
    }
    // One that nothing closes is text.
    if (DRAWER.test(line) && given.slice(index, index + LONGEST_DRAWER).some((one) => DRAWER_END.test(one)))
      isDrawer = true;
    if (isDrawer) {
      isDrawer = !DRAWER_END.test(line);
      lines.push({ ...place, kind: 'passed' });
      continue;
    }
    if (!line.includes('|')) head = null;
    else if (RULE.test(line) && line.includes('--')) {
      head = cellsOf(given[index - 1] ?? '');
      lines.push({ ...place, kind: 'passed' });
      continue;
    } else if (head) {
      lines.push({ ...place, kind: 'row', head, cells: cellsOf(line) });
      continue;
    }
    const property = PROPERTY.exec(line);
    const value = property?.[1] ?? '';
    if (property && !/https?:/iu.test(value)) lines.push({ ...place, kind: 'passed' });
    else lines.push({ ...place, text: withoutTaskMarks(property ? value : line), kind: 'words' });
  }
  return lines;
}

/** `\|` stands for the character itself. */
function cellsOf(row: string): readonly string[] {
  const inner = row
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll('\\|', '|').trim());
}

import { withoutComments } from '../../../text/without-comments.ts';
import type { RawLink } from '../../source.ts';
import { COLUMN_NAMES } from '../csv/column-names.ts';
import { plainName } from '../csv/columns.ts';
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
  /** Whether the text ends within it. */
  readonly isCut: boolean;
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
const FENCE_END = /^\s*(`{3,}|~{3,})\s*$/u;
const [DRAWER, DRAWER_END] = [/^\s*:(?:LOGBOOK|PROPERTIES):\s*$/u, /^\s*:END:\s*$/u];
// `#+BEGIN_QUOTE` … `#+END_QUOTE` of Logseq and Org.
const [BLOCK, BLOCK_END] = [/^(\s*)(?:[-*+]\s+)?#\+BEGIN_(QUOTE|SRC|EXAMPLE)\b/iu, /^\s*#\+END_/iu];
const LONGEST_DRAWER = 100;
const RULE = /^[\s|:-]+$/u;
// Nobody's words: 「=====」, 「――――」.
const RULE_LINE = /^\s*([-=_*~`―─━—–＝＊・+×☆★◇◆■□○●])(?:\s?\1){2,}\s*$/u;
const TAGS_ALONE = /^\s*(?:<\/?(?:details|summary|div|p|br|center|span)(?:\s[^<>]*)?\/?>\s*)+$/iu;
// `>>` … `<<` of はてな; what nobody sees, at the ends of words.
const [QUOTING, QUOTED_END] = [/^>(?:https?:\S{0,2000})?>\s*$/u, /^<<\s*$/u];
const UNSEEN = /[\u200b\u200e\u200f\u2060\ufeff]+(?=\s|$)|(?<=^|\s)[\u200b\u200e\u200f\u2060\ufeff]+/gu;
// `:::info` … `:::` of HackMD, Zenn and Docusaurus: a box around words.
const BOX = /^\s*:{3,}\s?(?:[\w-]+(?:\s.{0,100})?)?$/u;
// `key:: value` of Logseq and Dataview.
const PROPERTY = /^\s*(?:[-*+]\s+)?([\p{L}\p{N}_.-]{1,40})::(?:\s(.*))?$/u;
const OWN_WORDS: ReadonlySet<string> = new Set(COLUMN_NAMES.note);

/** Between `#+BEGIN_…` and its end. */
interface WordBlock {
  readonly indent: string;
  readonly isQuote: boolean;
}

/** @param front how many lines at the beginning are front matter */
export function linesOf(text: string, front: number): readonly TextLine[] {
  const given = text.split(/\r\n|\n|\r/u).map((line) => withoutComments(line));
  const lines: TextLine[] = [];
  let fence: { readonly mark: string; readonly name: string; readonly from: number } | null = null;
  let head: readonly string[] | null = null;
  let isDrawer = false;
  let isQuoting = false;
  let block: WordBlock | null = null;
  // Behind the last line that may close one, what looks like a fence is a rule.
  const lastEnd = { '`': -1, '~': -1 };
  const hasFences = text.includes('```') || text.includes('~~~');
  for (const [index, line] of hasFences ? given.entries() : []) {
    const sign = FENCE_END.exec(line)?.[1]?.charAt(0);
    if (sign === '`' || sign === '~') lastEnd[sign] = index;
  }
  for (const [index, line] of given.entries()) {
    const place = { number: index + 1, text: line };
    const found = FENCE.exec(line);
    const isClosable = index < lastEnd[found?.[1]?.startsWith('~') ? '~' : '`'];
    const mark: RegExpExecArray | null = found !== null && (fence !== null || isClosable) ? found : null;
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
      const cells = cellsOf(line);
      // The last line: one without its outer bar and with fewer cells than the head, where the row above has the bar.
      const isCut =
        index === given.length - 1 && !isClosed(line) && isClosed(given[index - 1]) && cells.length < head.length;
      lines.push({ ...place, kind: 'row', head, cells, isCut });
      continue;
    }
    const opened = line.includes('#+') ? BLOCK.exec(line) : null;
    if (block !== null || (opened && given.slice(index, index + LONGEST_DRAWER).some((one) => BLOCK_END.test(one)))) {
      const { indent, isQuote }: WordBlock = block ?? { indent: opened?.[1] ?? '', isQuote: false };
      const isWords = isQuote && !BLOCK_END.test(line);
      lines.push(
        isWords ? { ...place, text: `${indent} > ${line.trim()}`, kind: 'words' } : { ...place, kind: 'passed' },
      );
      if (opened) block = { indent, isQuote: opened[2]?.toUpperCase() === 'QUOTE' };
      if (BLOCK_END.test(line)) block = null;
      continue;
    }
    if (isQuoting ? QUOTED_END.test(line) : isQuotation(given, index)) {
      // A quotation of one line may go on below itself; one that is closed does not.
      lines.push(isQuoting ? { ...place, text: '>', kind: 'words' } : { ...place, kind: 'passed' });
      isQuoting = !isQuoting;
      continue;
    }
    if (isQuoting || (!line.includes('://') && isLayout(line))) {
      lines.push({ ...place, text: isQuoting ? `> ${line}` : '', kind: 'words' });
      continue;
    }
    if (line.includes(':::') && BOX.test(line)) {
      lines.push({ ...place, kind: 'passed' });
      continue;
    }
    const property = PROPERTY.exec(line);
    const [, key = '', value = ''] = property ?? [];
    // 「感想:: ことば」 is what the author says.
    const isNote = property !== null && OWN_WORDS.has(plainName(key)) && value.trim() !== '';
    if (property && !isNote && !/https?:/iu.test(value)) lines.push({ ...place, kind: 'passed' });
    else {
      const words = withoutTaskMarks(property ? value : line);
      lines.push({ ...place, text: words.includes('://') ? words.replaceAll(UNSEEN, '') : words, kind: 'words' });
    }
  }
  return lines;
}

function isLayout(line: string): boolean {
  return RULE_LINE.test(line) || TAGS_ALONE.test(line);
}

/** A mark that opens a quotation which is closed before long. */
function isQuotation(lines: readonly string[], index: number): boolean {
  if (!QUOTING.test(lines[index] ?? '')) return false;
  return lines.slice(index + 1, index + 1 + LONGEST_DRAWER).some((line) => QUOTED_END.test(line));
}

function isClosed(row = ''): boolean {
  return /(?<!\\)\|\s*$/u.test(row);
}

/** `\|` stands for the character itself. */
function cellsOf(row: string): readonly string[] {
  const inner = row
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll('\\|', '|').trim());
}

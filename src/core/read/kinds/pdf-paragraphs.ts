import { endsSentence } from '../fields/summary/sentences.ts';
import { datesIn } from '../fields/published/dates-in-text.ts';
import type { PdfLine } from './pdf-lines.ts';
import { SAME_SIZE, withoutMargins } from './pdf-margins.ts';

export interface PdfParagraph {
  readonly text: string;
  /** False where it may be the end of a sentence that began elsewhere. */
  readonly begins: boolean;
}

/** In parts of the size. */
const MOST_PITCH = 4;
/** Against the pitch that most lines of the document have. */
const WIDER = 1.15;
const FEW_STEPS = 3;
/** A line that ends this much before the margin does not fill its column. */
const SHORT = 2.2;
/** Two lines that end so near each other are set to one width. */
const SAME_WIDTH = 3.5;
/** A shorter part of the column is a label, not text beside a figure. */
const LABEL = 0.4;
/** In characters. */
const SHORTEST_TEXT = 20;
/** In letters of its size. */
const NARROW = 18;
const FEW_LINES = 4;
/** No sentence begins with these. */
const INSIDE = /^(?:[はがをにのへと]、|[をんぁぃぅぇぉっゃゅょァィゥェォッャュョー、。，．）」』】])/u;

/**
 * Lines put together to paragraphs. A line that does not end a sentence goes on in the next of its size, over a
 * deeper indent, a wide pitch, a column or a page;
 * where this cannot be told, the next paragraph is marked as one that may begin in the middle of a sentence.
 */
export function paragraphsOf(given: readonly PdfLine[]): readonly PdfParagraph[] {
  const lines = withoutMargins(given);
  const most = mostPitch(lines);
  const found: { text: string; begins: boolean }[] = [];
  let isRunning = false;
  for (const [index, line] of lines.entries()) {
    const step: Step = index === 0 ? 'begins' : stepTo(index, lines, isRunning, most);
    const last = found.at(-1);
    isRunning = step === 'goes on';
    if (isRunning && last !== undefined) last.text = joined(last.text, line.text);
    else found.push({ text: line.text, begins: step === 'begins' });
  }
  return found;
}

type Step = 'goes on' | 'begins' | 'unclear';

/** From the line before to this one. `isRunning`: the line before goes on from another. */
function stepTo(index: number, lines: readonly PdfLine[], isRunning: boolean, most: number): Step {
  const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (before === undefined || line === undefined) return 'begins';
  const sameSize = isOfSize(before, line);
  if (!sameSize && !isRunning) {
    const isOpen = [...before.text].length > 2 && !INSIDE.test(line.text) && isOpenBefore(index, lines);
    return isOpen ? 'begins' : 'unclear';
  }
  if (isEnded(before)) return sameSize && isBelow(before, line) && startsLine(before, line) ? 'goes on' : 'begins';
  const column = columnOf(before, lines);
  const fills = before.end > column.right - before.size * SHORT;
  if (!isRunning && !INSIDE.test(line.text) && isLabel(before, column, fills)) return 'begins';
  const isNext = line.page !== before.page || line.y > before.y || before.y - line.y < line.size * most;
  if (!sameSize || BULLET.test(line.text) || !isNext) return 'unclear';
  if (fills) return isLabel(line, columnOf(line, lines), true) && isDate(line) ? 'begins' : 'goes on';
  if (!isRunning && !INSIDE.test(line.text) && opens(before, line, next)) return 'begins';
  // Set to a width of its own, beside a figure.
  const isBeside = line.page === before.page && Math.abs(before.indent - line.indent) < line.size * 2;
  return isBeside && (isRunning || Math.abs(before.end - line.end) < line.size * SAME_WIDTH) ? 'goes on' : 'unclear';
}

/** What parts two lines of one text at the most, in parts of the size: more where the whole text is set so wide. */
function mostPitch(lines: readonly PdfLine[]): number {
  const steps = lines
    .flatMap((line, index) => {
      const next = lines[index + 1];
      const isStep = next !== undefined && next.page === line.page && next.y < line.y && isOfSize(line, next);
      return isStep ? [(line.y - next.y) / line.size] : [];
    })
    .toSorted((one, other) => one - other);
  const usual = steps.length < FEW_STEPS ? 0 : (steps[Math.floor(steps.length / 2)] ?? 0);
  return Math.max(MOST_PITCH, usual * WIDER);
}

/** Whether nothing of the line's size stands unfinished before it: a caption or a note may stand within a sentence. */
function isOpenBefore(index: number, lines: readonly PdfLine[]): boolean {
  const line = lines[index];
  const last = lines.slice(0, index).findLast((other) => line !== undefined && isOfSize(other, line));
  return last === undefined || isEnded(last) || isLabel(last, columnOf(last, lines), false);
}

/** A date and nothing else. */
function isDate({ text }: PdfLine): boolean {
  const [date] = datesIn(text, true);
  return date !== undefined && date.start === 0 && date.end >= text.trim().length;
}

function isEnded({ text }: PdfLine): boolean {
  // A closing quotation mark alone ends nothing here: its sentence may go on in the next line.
  return (
    (endsSentence(text, isJapanese(text)) && !/(?<![。．｡！？!?])[」』]$/u.test(text)) || /[:：】＞>]$/u.test(text)
  );
}

function isOfSize(one: PdfLine, other: PdfLine): boolean {
  return Math.abs(one.size - other.size) < SAME_SIZE;
}

/**
 * Whether a paragraph opens with the line: set in by one letter, or farther below
 * the line before than the next is below it.
 */
function opens(before: PdfLine, line: PdfLine, next: PdfLine | undefined): boolean {
  if (next === undefined || next.page !== line.page || !isOfSize(next, line)) return false;
  const depth = (line.indent - next.indent) / line.size;
  return (depth > 0.7 && depth < 1.4) || before.y - line.y > (line.y - next.y) * 1.4;
}

const BULLET = /^(?:[■□●○◆◇▼▽・※]|[（(]?(?:\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]|[①-⑳])[．.)）、](?!\d))/u;

function isBelow(before: PdfLine, line: PdfLine): boolean {
  return line.page === before.page && before.y > line.y && before.y - line.y < line.size * MOST_PITCH;
}

/** No deeper than the line before, so not the first line of the next paragraph, and no item of a list. */
function startsLine(before: PdfLine, line: PdfLine): boolean {
  return (
    line.indent <= before.indent + line.size * 0.4 && !BULLET.test(line.text) && before.y - line.y < line.size * 2.4
  );
}

interface Column {
  readonly left: number;
  readonly right: number;
  readonly lines: number;
}

/** The lines of text of its size that stand above or below it, on its page. */
function columnOf({ indent, end, size, page }: PdfLine, lines: readonly PdfLine[]): Column {
  const own = lines.filter((other) => other.page === page && Math.abs(other.size - size) < SAME_SIZE);
  const widest = Math.max(...own.map((other) => other.end - other.indent));
  let [left, right, count] = [indent, end, 0];
  for (const other of own) {
    const shared = Math.min(end, other.end) - Math.max(indent, other.indent);
    const width = other.end - other.indent;
    if (width < widest * 0.5 || shared < Math.min(end - indent, width) * 0.5) continue;
    left = Math.min(left, other.indent);
    right = Math.max(right, other.end);
    count += 1;
  }
  return { left, right, lines: count };
}

/** A date, a name, a heading: what stands for itself though it ends no sentence. */
function isLabel({ text, size, indent, end }: PdfLine, { left, right, lines }: Column, fills: boolean): boolean {
  const width = right - left;
  // In a narrow column a line of running text may be as short, and of such letters.
  const isNarrow = width < size * NARROW;
  const isShort =
    end - indent < width * LABEL || (indent - left > width * 0.3 && (!fills || end - indent < width * 0.6));
  if (isShort) return !isNarrow || lines < FEW_LINES;
  if (fills && [...text].length > SHORTEST_TEXT) return false;
  if (datesIn(text, true).length > 0) return !isNarrow || lines < FEW_LINES;
  return !isNarrow && /[^ -~]/u.test(text) && !/[ぁ-ゟ]/u.test(text.replaceAll(/[おごの]/gu, ''));
}

function isJapanese(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff]/u.test(text);
}

function joined(one: string, other: string): string {
  if (/[\u3000-\u9fff\uff00-\uffef]$/u.test(one)) return `${one}${other}`;
  return one.endsWith('-') ? `${one.slice(0, -1)}${other}` : `${one} ${other}`;
}

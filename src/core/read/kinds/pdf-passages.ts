import type { LookedFor } from '../../../model.ts';
import { absentFrom } from '../absent-from.ts';
import { linesOf, type PdfLine, type PdfText } from './pdf-lines.ts';
import { withoutMargins } from './pdf-margins.ts';
import { textsOfPdfPage, type OpenedPdf } from './pdf-page.ts';

// More pages than nearly any report has; a longer PDF is looked through so far.
const MOST_PAGES = 400;
const RUNS_PER_PAGE = 40_000;

/**
 * Looks for the passages in all of a PDF, in the order that the file has and down its pages, with and without what
 * stands at the head and the foot of each. It is not known whole where a page has no
 * text: it may be a picture of some.
 */
export async function lookedInPdf(pdf: OpenedPdf, passages: readonly string[]): Promise<LookedFor> {
  const pages: (readonly PdfText[])[] = [];
  let whole = pdf.numPages <= MOST_PAGES;
  for (let number = 1; number <= Math.min(MOST_PAGES, pdf.numPages); number += 1) {
    const texts = await textsOfPdfPage(pdf, number, RUNS_PER_PAGE);
    pages.push(texts ?? []);
    whole &&= texts !== null && texts.length < RUNS_PER_PAGE && !isBlank(texts);
  }
  const lines = linesOf(pages);
  const downwards = linesOf(pages.map((texts) => [...texts].sort((one, other) => other.y - one.y || one.x - other.x)));
  const readings = [lines, downwards].flatMap((read) => [read, withoutMargins(read), withoutRunningHeads(read)]);
  return { missing: readings.reduce((missing, shown) => absentFrom([textOf(shown)], missing), passages), whole };
}

function isBlank(texts: readonly PdfText[]): boolean {
  return texts.every(({ text }) => text.trim() === '');
}

/** Without page numbers, and what stands at the head or the foot of several pages, whatever number is in it. */
function withoutRunningHeads(lines: readonly PdfLine[]): readonly PdfLine[] {
  const places = new Map<string, Set<number>>();
  for (const [index, line] of lines.entries()) {
    const isOuter = lines[index - MARGIN]?.page !== line.page || lines[index + MARGIN]?.page !== line.page;
    if (isOuter) places.set(nameOf(line), (places.get(nameOf(line)) ?? new Set()).add(line.page));
  }
  return withoutMargins(lines.filter((line) => (places.get(nameOf(line))?.size ?? 0) < 2));
}
/** So many lines of a page may be its head or its foot. */
const MARGIN = 3;

function nameOf({ text }: PdfLine): string {
  return text.replaceAll(/\d+/gu, '');
}

/** As one text, because a number that does not fit into a line goes on in the next. */
function textOf(lines: readonly PdfLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

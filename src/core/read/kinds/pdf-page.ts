import type { PdfText } from './pdf-lines.ts';
import { textsOfPage, type PdfRun } from './pdf-vertical.ts';

/** As pdf.js gives it. */
export type OpenedPdf = Awaited<ReturnType<(typeof import('unpdf'))['getDocumentProxy']>>;

/**
 * The runs of a page, the first being 1; null for a damaged page, or one whose font pdf.js has no map for.
 * @param most so many of them
 */
export async function textsOfPdfPage(pdf: OpenedPdf, number: number, most: number): Promise<readonly PdfText[] | null> {
  try {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    return textsOfPage(items.slice(0, most).flatMap((item) => ('str' in item ? [item as PdfRun] : [])));
  } catch {
    // The other pages and the file's name are still there.
    return null;
  }
}

/** Whether its first page shows text. */
export async function showsText(pdf: OpenedPdf): Promise<boolean> {
  try {
    const { fnArray } = await (await pdf.getPage(1)).getOperatorList();
    return fnArray.includes(SHOW_TEXT);
  } catch {
    // Whatever pdf.js throws, the page is damaged: the file's name is still there.
    return false;
  }
}
/** `OPS.showText` of pdf.js. */
const SHOW_TEXT = 44;

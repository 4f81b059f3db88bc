import type { PdfLine } from './pdf-lines.ts';

/** In points: sizes of one text differ by less. */
export const SAME_SIZE = 0.6;
const AROUND = String.raw`[\s\-–—―－.・~〜|()（）\[\]【】<>]*`;
const NUMBER = new RegExp(
  `^${AROUND}(?:(?:page|p\\.?|頁)\\s*)?[\\d０-９]{1,4}(?:\\s*(?:[/／]|of)\\s*[\\d０-９]{1,4})?\\s*(?:ページ|頁)?${AROUND}$`,
  'iu',
);
/** So many lines of a page may be its head or its foot. */
const MARGIN = 3;

/** Without page numbers, and without what stands in another size above or below the text of a page that goes on. */
export function withoutMargins(lines: readonly PdfLine[]): readonly PdfLine[] {
  const size = bodySize(lines);
  const pages = [...new Set(lines.map(({ page }) => page))];
  return pages.flatMap((page, number) => {
    const own = lines.filter((line) => line.page === page);
    const isBody = (line: PdfLine): boolean => Math.abs(line.size - size) < SAME_SIZE && !NUMBER.test(line.text);
    const first = own.findIndex(isBody);
    const last = own.findLastIndex(isBody);
    if (first < 0) return own;
    return own.filter(
      (line, index) =>
        !(NUMBER.test(line.text) && (index < MARGIN || index >= own.length - MARGIN)) &&
        !(number > 0 && index < Math.min(first, MARGIN)) &&
        !(index > last && line.size < size),
    );
  });
}

/** The size that most characters have. */
export function bodySize(lines: readonly PdfLine[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines)
    sizes.set(Math.round(size * 2) / 2, (sizes.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

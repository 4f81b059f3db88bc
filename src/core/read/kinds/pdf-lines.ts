import { cleanText } from '../../text/clean.ts';

/** A run of text as the PDF places it. Points; `y` grows upwards. */
export interface PdfText {
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
export interface PdfLine {
  readonly text: string;
  readonly size: number;
  readonly y: number;
  /** Where the line begins. */
  readonly indent: number;
  readonly page: number;
}

/** The runs of each page put together to lines, in reading order (as the file has them, which for text that flows is the order of reading). */
export function linesOf(pages: readonly (readonly PdfText[])[]): readonly PdfLine[] {
  return pages.flatMap((texts, index) => linesOfPage(texts, index + 1)).filter(({ text }) => text !== '');
}

function linesOfPage(texts: readonly PdfText[], page: number): readonly PdfLine[] {
  const lines: { text: string; size: number; y: number; indent: number; end: number }[] = [];
  for (const run of texts) {
    if (run.text.trim() === '') {
      const last = lines.at(-1);
      if (last && run.text !== '' && Math.abs(last.y - run.y) < last.size / 2) last.text += ' ';
      continue;
    }
    const line = lines.at(-1);
    const sameLine =
      line !== undefined && Math.abs(line.y - run.y) < Math.max(line.size, run.size) * 0.6 && run.x >= line.indent - 1;
    if (!sameLine) {
      lines.push({ text: run.text, size: run.size, y: run.y, indent: run.x, end: run.x + run.width });
      continue;
    }
    line.text += run.x - line.end > run.size * 0.25 && !line.text.endsWith(' ') ? ` ${run.text}` : run.text;
    line.size = Math.max(line.size, run.size);
    line.end = run.x + run.width;
  }
  return lines.map(({ text, size, y, indent }) => ({
    text: unspaced(cleanText(text.normalize('NFKC'))),
    size,
    y,
    indent,
    page,
  }));
}

/** Japanese set with a space between letters (「報 告 書」) is closed up. */
function unspaced(text: string): string {
  return text.replaceAll(
    /(?<=[\u3040-\u30ff\u4e00-\u9fff々、。「」（）]) (?=[\u3040-\u30ff\u4e00-\u9fff々、。「」（）])/gu,
    '',
  );
}

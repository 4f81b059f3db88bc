import { cleanText } from '../../text/clean.ts';
import { withoutRadicals } from '../../text/radicals.ts';

/**
 * A run of text as it is read. Points; `x` grows along the line, `y` against the order
 * of lines (upwards, where lines run across).
 */
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
  /** Where it ends. */
  readonly end: number;
  readonly page: number;
}

/**
 * The runs of each page put together to lines, in reading order (as the file has them, which
 * for text that flows is the order of reading).
 */
export function linesOf(pages: readonly (readonly PdfText[])[]): readonly PdfLine[] {
  return pages.flatMap((texts, index) => linesOfPage(texts, index + 1)).filter(({ text }) => text !== '');
}

const JAPANESE = '[\\u3040-\\u30ff\\u3400-\\u9fff々、。「」（）]';
const IS_JAPANESE = new RegExp(JAPANESE, 'u');
/**
 * Parts of the size: a smaller gap between Japanese letters is made by justified lines and does not count as a space.
 */
const LEAST_SPACE = 0.3;
/** Parts of the size: a smaller gap between other letters does not count as a space. */
const LEAST_GAP = 0.25;

function linesOfPage(texts: readonly PdfText[], page: number): readonly PdfLine[] {
  const lines: { text: string; size: number; y: number; indent: number; end: number }[] = [];
  let space = 0;
  for (const run of texts) {
    const line = lines.at(-1);
    if (run.text.trim() === '') {
      if (line && run.text !== '' && Math.abs(line.y - run.y) < line.size / 2) space = Math.max(space, run.width);
      continue;
    }
    const sameLine =
      line !== undefined && Math.abs(line.y - run.y) < Math.max(line.size, run.size) * 0.6 && run.x >= line.indent - 1;
    if (!sameLine) {
      lines.push({ text: run.text, size: run.size, y: run.y, indent: run.x, end: run.x + run.width });
    } else {
      const gap = Math.max(space, run.x - line.end);
      const isTight = IS_JAPANESE.test(line.text.slice(-1)) && IS_JAPANESE.test(run.text.slice(0, 1));
      const isSpace = (space > 0 && !isTight) || gap > run.size * (isTight ? LEAST_SPACE : LEAST_GAP);
      line.text += isSpace && !line.text.endsWith(' ') ? ` ${run.text}` : run.text;
      line.size = Math.max(line.size, run.size);
      line.end = run.x + run.width;
    }
    space = 0;
  }
  return lines.map(({ text, size, y, indent, end }) => ({
    text: unspaced(cleanText(asWritten(text))),
    size,
    y,
    indent,
    end,
    page,
  }));
}

/** Shapes that a font has for a letter (ligatures, those of vertical lines, radicals) as the letters that they are. */
function asWritten(text: string): string {
  return withoutRadicals(text).replaceAll(
    /[\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe4f]/gu,
    (shape) => WIDE_SHAPES[shape] ?? shape.normalize('NFKC'),
  );
}
/** What NFKC makes narrow. */
const WIDE_SHAPES: Readonly<Record<string, string>> = {
  '\ufe10': '，',
  '\ufe13': '：',
  '\ufe14': '；',
  '\ufe15': '！',
  '\ufe16': '？',
  '\ufe35': '（',
  '\ufe36': '）',
};

/** Japanese set with a space between letters (「報 告 書」) is closed up; a space between words stays. */
function unspaced(text: string): string {
  return text.replaceAll(SPACED, (run) => run.replaceAll(/\s/gu, ''));
}
const SPACED = new RegExp(`(?<!${JAPANESE})${JAPANESE}(?:\\s${JAPANESE}){2,}(?!${JAPANESE})`, 'gu');

import type { PdfText } from './pdf-lines.ts';

/** A run as pdf.js gives it. */
export interface PdfRun {
  readonly str: string;
  /** `ttb` where the font sets it from top to bottom. */
  readonly dir: string;
  /** Six numbers: how it is turned, and where it begins. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/**
 * The runs of a page as lines are read: those of a page that is written from top to bottom
 * are turned, so that a line is a line again.
 */
export function textsOfPage(runs: readonly PdfRun[]): readonly PdfText[] {
  const texts = runs.map(placed);
  return isVertical(texts) ? texts.map(turned) : texts;
}

interface PlacedText extends PdfText {
  /** Whether the run itself goes downwards: by its font, or because it is turned on its side. */
  readonly down: boolean;
}

function placed({ str, dir, transform, width, height }: PdfRun): PlacedText {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  const isTurned = Math.abs(a) < size * 0.1 && b < 0;
  const down = dir === 'ttb' || isTurned;
  return { text: str, size, x, y, width: dir === 'ttb' ? height : width, down };
}

/** Whether more letters follow below the one before than beside it. */
function isVertical(texts: readonly PlacedText[]): boolean {
  let [below, beside] = [0, 0];
  let before: PlacedText | null = null;
  for (const run of texts) {
    if (run.text.trim() === '') continue;
    const length = [...run.text].length;
    const step = before === null ? 0 : before.y - run.y;
    const isBelow = before !== null && Math.abs(before.x - run.x) < run.size * 0.3 && step > 0 && step < run.size * 1.8;
    if (run.down) below += length;
    else if (length > 1) beside += length;
    else if (isBelow && [...(before?.text ?? '')].length === 1) below += 1;
    before = run;
  }
  return below > beside;
}

function turned({ text, size, x, y, width, down }: PlacedText): PdfText {
  const isOne = [...text.trim()].length <= 1;
  return { text, size, x: -y, y: x, width: down || isOne ? width : size };
}

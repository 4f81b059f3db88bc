import type { PdfLine } from './pdf-lines.ts';

/** Lines of one size and near each other are a paragraph; a Latin one is joined with spaces. */
export function paragraphsOf(lines: readonly PdfLine[]): readonly string[] {
  const found: string[] = [];
  let before: PdfLine | null = null;
  for (const line of lines) {
    const goesOn = before !== null && Math.abs(before.size - line.size) < 0.6 && line.page === before.page && before.y - line.y < line.size * 2.4 && before.y > line.y && line.indent <= before.indent + line.size * 0.4;
    const last = found.at(-1) ?? '';
    if (goesOn) found[found.length - 1] = /[\u3000-\u9fff\uff00-\uffef]$/u.test(last) ? `${last}${line.text}` : last.endsWith('-') ? `${last.slice(0, -1)}${line.text}` : `${last} ${line.text}`;
    else found.push(line.text);
    before = line;
  }
  return found;
}

import type { PdfLine } from './pdf-lines.ts';

// A line this much shorter than the longest, which ends no sentence, is a date or a name that stands for itself.
const SHORT = 0.6;

/** Lines of one size and near each other are a paragraph; a Latin one is joined with spaces. */
export function paragraphsOf(lines: readonly PdfLine[]): readonly string[] {
  const longest = Math.max(0, ...lines.map(({ text }) => text.length));
  const found: string[] = [];
  let before: PdfLine | null = null;
  for (const line of lines) {
    const last = found.at(-1) ?? '';
    if (before !== null && goesOn(before, line) && !standsAlone(before.text, longest))
      found[found.length - 1] = joined(last, line.text);
    else found.push(line.text);
    before = line;
  }
  return found;
}

function goesOn(before: PdfLine, line: PdfLine): boolean {
  return (
    Math.abs(before.size - line.size) < 0.6 &&
    line.page === before.page &&
    before.y - line.y < line.size * 2.4 &&
    before.y > line.y &&
    line.indent <= before.indent + line.size * 0.4
  );
}

function standsAlone(text: string, longest: number): boolean {
  return text.length < longest * SHORT && !/[。．.!?！？、,]$/u.test(text);
}

function joined(one: string, other: string): string {
  if (/[\u3000-\u9fff\uff00-\uffef]$/u.test(one)) return `${one}${other}`;
  return one.endsWith('-') ? `${one.slice(0, -1)}${other}` : `${one} ${other}`;
}

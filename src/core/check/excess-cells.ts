import type { Line } from './words.ts';

const DELIMITERS = /^ {0,3}(?=\S.*\||\|)(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/u;

/** What stands in rows of tables behind the last column that the head has: GFM leaves it out. */
export function excessCells(lines: readonly Line[]): readonly Line[] {
  const found: Line[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    if (!DELIMITERS.test(lines[at]?.text ?? '')) continue;
    const columns = barsOf(lines[at]?.text ?? '').length - 1;
    if (barsOf(lines[at - 1]?.text ?? '').length - 1 !== columns) continue;
    for (at += 1; at < lines.length; at += 1) {
      const { from, text } = lines[at] ?? { from: 0, text: '' };
      if (text.trim() === '') break;
      const start = barsOf(text)[columns];
      if (start !== undefined && start < text.trimEnd().length)
        found.push({ from: from + start, text: text.slice(start) });
    }
  }
  return found;
}

/** Where the cells of a row begin, and where what is behind the last bar would. */
function barsOf(text: string): readonly number[] {
  const row = text.trimEnd();
  const bars = [...row.matchAll(/(?<!\\)\|/gu)].map(({ index }) => index + 1);
  const isOpen = /^ {0,3}\|/u.test(row);
  const starts = isOpen ? bars : [row.search(/\S|$/u), ...bars];
  return row.endsWith('|') && !row.endsWith('\\|') ? starts : [...starts, row.length];
}

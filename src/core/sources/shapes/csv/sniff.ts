import { wholeDate } from '../text/whole-date.ts';
import { COLUMN_NAMES } from './column-names.ts';
import { isLinkCell } from './cells.ts';
import { plainName, wordsColumn } from './columns.ts';

/** How a table is written: what stands between its cells, and the names of its columns, or none. */
export interface TableLayout {
  readonly delimiter: string;
  readonly names: readonly string[];
  /** How many rows stand above the first one that may hold a link. */
  readonly above: number;
}

const DELIMITERS = ['\t', ',', ';'];
// Bars stand in titles too: only below the names of columns do they part cells.
const BAR = '|';
const LOOKED_AT = 40;
const LONGEST_LINE = 20_000;
const KNOWN: ReadonlySet<string> = new Set(Object.values(COLUMN_NAMES).flat());

/** The layout of a table with a column of URLs; null for anything else. Looks at the first lines only. */
export function sniffTable(text: string): TableLayout | null {
  const lines = firstLines(text);
  // Labeled tab-separated values name each cell.
  if (/^[\w.-]{1,40}:[^\t]*(?:\t[\w.-]{1,40}:[^\t]*)+$/u.test(lines.find((line) => line !== '') ?? '')) return null;
  const layouts = DELIMITERS.map((delimiter) => layoutOf(lines, delimiter)).filter((one) => one !== null);
  return layouts[0] ?? barred(lines) ?? soleColumn(lines, text);
}

/** Rows of which nobody has asked yet whether they are above the table: by the same rule as the first lines. */
export function headOf(rows: readonly (readonly string[])[]): {
  readonly names: readonly string[];
  readonly above: number;
} {
  const first = rows.findIndex((row) => row.some(isLinkCell));
  const before = rows.slice(0, first < 0 ? LOOKED_AT : first);
  const plain = before.map((row) => row.map(plainName));
  const named = plain.findLastIndex(
    (row) => row.filter((name) => KNOWN.has(name)).length > 0 && row.some(isColumnOfUrls),
  );
  const known = named >= 0 ? named : plain.findLastIndex((row) => row.filter((name) => KNOWN.has(name)).length >= 1);
  const width = rows[first]?.length ?? 0;
  const last = plain.length - 1;
  const fitting = last >= 0 && plain[last]?.length === width && width > 1 ? last : -1;
  const likely = known >= 0 ? known : fitting;
  return likely < 0 ? { names: [], above: Math.max(0, first) } : { names: plain[likely] ?? [], above: likely + 1 };
}

function isColumnOfUrls(name: string): boolean {
  return (COLUMN_NAMES.url as readonly string[]).includes(name) || /ur[li]/u.test(name);
}

function layoutOf(lines: readonly string[], delimiter: string): TableLayout | null {
  const rows = lines.map((line) => cellsOf(line, delimiter));
  const { names, above } = headOf(rows);
  const isNamed = names.length > 1 && names.some(isColumnOfUrls);
  const linked = rows.slice(above).filter((row) => row.some(isLinkCell));
  const places = linked.map((row) => row.findIndex(isLinkCell));
  const common = places.filter((place) => place === places[0]).length;
  const filled = linked.filter((row) => row.filter((cell) => cell.trim() !== '').length > 1).length;
  // Prose may have a comma too: without names, the URLs of a table stand below
  // each other, and each row has more to say.
  const isTable = linked.length > 0 && common * 5 >= places.length * 4 && filled * 2 > linked.length;
  const isSure = delimiter === '\t' || names.length > 1 || linked.length > 1 || (linked[0]?.length ?? 0) > 2;
  const isWorded =
    wordsColumn(names) !== null && rows.slice(above).some((row) => row.some((cell) => cell.includes('://')));
  // Below a day that stands alone is a list in words.
  if (names.length === 0 && lines.some((line) => wholeDate(line.trim()) !== null)) return null;
  return isNamed || isWorded || (isTable && isSure && isMostOf(lines, linked.length))
    ? { delimiter, names, above }
    : null;
}

/** Records may go over several lines, and some have no link; prose has a link here and there. */
function isMostOf(lines: readonly string[], linked: number): boolean {
  return linked * 3 >= lines.filter((line) => line.trim() !== '').length;
}

/** A table of Markdown is read with its text. */
function barred(lines: readonly string[]): TableLayout | null {
  const layout = layoutOf(lines, BAR);
  const isMarkdown = lines.some((line) => /^[\s|:-]+$/u.test(line) && line.includes('--'));
  return layout !== null && layout.names.length > 1 && layout.names[0] !== '' && !isMarkdown ? layout : null;
}

/** A header `url` with URLs below it. */
function soleColumn(lines: readonly string[], text: string): TableLayout | null {
  const name = plainName(lines.find((line) => line.trim() !== '') ?? '');
  return (COLUMN_NAMES.url as readonly string[]).includes(name) &&
    /\n[^\S\n]*"?https?:/iu.test(text.slice(0, LONGEST_LINE))
    ? { delimiter: ',', names: [name], above: 1 }
    : null;
}

function firstLines(text: string): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  while (lines.length < LOOKED_AT && from < text.length) {
    const end = text.indexOf('\n', from);
    lines.push(
      text
        .slice(from, end < 0 ? undefined : end)
        .slice(0, LONGEST_LINE)
        .trimEnd(),
    );
    from = end < 0 ? text.length : end + 1;
  }
  return lines;
}

/** The cells of one line: a record that goes on in the next is cut. */
function cellsOf(line: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let [cell, isQuoted, wasQuote] = ['', false, false];
  for (const character of line) {
    if (character === '"') {
      // Two of them in a quoted cell stand for one.
      if (wasQuote && !isQuoted) cell += '"';
      isQuoted = !isQuoted;
    } else if (character === delimiter && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
    wasQuote = character === '"' && !isQuoted;
  }
  return [...cells, cell];
}

import type { Moment } from '../../../../model.ts';
import { readMoment } from '../../../month/read-moment.ts';
import type { Form, Opened, Parsed, RawLink } from '../../source.ts';
import { isLinkCell, linkInCell } from './cells.ts';
import { columnsOf, plainName, wordsColumn, type Columns } from './columns.ts';
import { withYearFirst } from './date-order.ts';
import { rowsOf, type Row } from './records.ts';
import { headOf } from './sniff.ts';
import { wholeRows } from './whole-rows.ts';
import { cleanText } from '../../../text/clean.ts';
import { dateOfFile, dateOfHeading, type DateContext } from '../text/text-dates.ts';
import { linksOfLine } from '../text/line-links.ts';
import { isRemark } from '../text/sentences.ts';
import { spacedTags, tagsOfText } from './tags.ts';

/** What one service means by its columns, beside what their names say. */
export interface CsvDialect {
  /** Names of columns that it writes, without marks. */
  readonly columns: readonly string[];
  /** Whether a row was not saved by the author. */
  readonly isForeign?: (cell: (name: string) => string) => boolean;
  /** Whether titles and notes are another's words: those of a post. */
  readonly isPost?: boolean;
  /** Columns of the author's words whose names do not say so. */
  readonly notes?: readonly string[];
  readonly quote?: string;
  /** The column whose words have the URLs in them. */
  readonly url?: string;
  /** Whether tags stand between spaces, and in quotes where they have some themselves. */
  readonly hasSpacedTags?: boolean;
}

/**
 * CSV or TSV with a column of URLs, whatever its name, as a service writes it.
 * Dates that name no zone are the author's.
 */
export function csv(dialect: CsvDialect): Form {
  return {
    fits: (opened) => {
      const layout = opened.table();
      return layout !== null && dialect.columns.every((name) => layout.names.includes(name));
    },
    read: (opened) => readTable(opened, dialect),
  };
}

/** A table of messages or of a diary: the URLs stand in words. Those of messages are nobody's. */
export const wordsTable: Form = {
  fits: (opened) => wordsColumn(opened.table()?.names ?? []) !== null,
  read: (opened) => {
    const { name = '', isTalk = false } = wordsColumn(opened.table()?.names ?? []) ?? {};
    return readTable(opened, { columns: [], url: name, isPost: isTalk });
  },
};

const NO_URLS = { en: 'no column holds URLs', ja: 'URL の列がありません' };

async function readTable(opened: Opened, dialect: CsvDialect): Promise<Parsed> {
  const { text, timeZone } = opened;
  const { rows, problems } = await rowsOf(text, opened.table()?.delimiter ?? ',');
  const { names, above } = headOf(rows.slice(0, 100).map(({ cells }) => cells));
  const filled = rows.slice(above).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const { rows: body, width, problems: cut } = wholeRows(text, filled, names);
  problems.push(...cut);
  const usual = columnsOf(
    names,
    body.map(({ cells }) => cells),
    timeZone,
    dialect.url === undefined ? null : names.indexOf(dialect.url),
  );
  const columns = usual && withOwnColumns(usual, names, dialect);
  if (columns === null && cut.length === 0) problems.push({ line: rows[0]?.line ?? 1, message: NO_URLS });
  if (columns === null) return { links: [], problems };
  const around: DateContext = { ...dateOfFile(opened.file, timeZone), day: null, near: opened.near };
  const isGuess = around.year === null && opened.near?.isToday === true;
  let guessed = 0;
  const links = body.flatMap((row) => {
    const cells = aligned(row.cells, width, columns);
    if (dialect.isForeign?.((name) => cells[names.indexOf(plainName(name))] ?? '')) return [];
    const links = linksOf({ ...row, cells }, columns, timeZone, dialect);
    if (links.every((link) => link.savedAt !== null)) return links;
    // 「4月30日」 is a day of the year that the file's name tells, or of the nearest one.
    const cell = (cells[columns.savedAt] ?? '').trim();
    // A day alone, in a file that is called by its month.
    const named = /^\d{1,2}$/u.test(cell) && around.month !== undefined ? `${cell}日` : cell;
    const day = dateOfHeading(named, around, timeZone)?.day ?? null;
    if (day !== null && isGuess) guessed += 1;
    return links.map((link) => ({ ...link, savedAt: day }));
  });
  return { links, problems, ...(guessed > 0 && { guessed }) };
}

function withOwnColumns(usual: Columns, names: readonly string[], { notes = [], quote = '' }: CsvDialect): Columns {
  const own = notes.map((name) => names.indexOf(name)).filter((at) => at >= 0);
  return {
    ...usual,
    notes: [...new Set([...own, ...usual.notes])],
    quote: quote === '' ? usual.quote : names.indexOf(quote),
  };
}

/** A cell may hold several links: the first has what the row says of all. */
function linksOf(row: Row, columns: Columns, timeZone: string, dialect: CsvDialect): readonly RawLink[] {
  const cell = (row.cells[columns.url] ?? '').trim();
  const [, ...more] = linkInCell(cell) ? [] : cell.split('\n').flatMap((line) => linksOfLine(line));
  const first = linkOf(row, columns, timeZone, dialect);
  const { savedAt, line, tags, folders } = first;
  const others = more.map(({ url, title }) => ({
    url,
    savedAt,
    line,
    ...(!dialect.isPost && { title }),
    tags,
    folders,
  }));
  if (dialect.url !== undefined && first.url === cell && linkInCell(cell) === null) return others;
  return [first, ...others];
}

function linkOf({ cells, line }: Row, columns: Columns, timeZone: string, dialect: CsvDialect): RawLink {
  const { isPost = false, hasSpacedTags = false } = dialect;
  const cell = (at: number): string => (cells[at] ?? '').trim();
  const link: WordedLink | null = linkInCell(cell(columns.url)) ?? linkInWords(cell(columns.url));
  const url = link?.url ?? cell(columns.url);
  const title = cell(columns.title) || (link?.title ?? '');
  const marked = highlightsOf(cell(columns.quote));
  const notes = [...columns.notes.map(cell), marked.note, link?.note ?? ''].filter((note) => note !== '');
  return {
    url,
    savedAt: dateOf(withYearFirst(cell(columns.savedAt), columns.dateOrder), timeZone),
    line,
    ...(!isPost && title !== url && { title }),
    ...(!isPost && { note: [...new Set(notes)].join('\n') }),
    quote: marked.quote,
    tags: (hasSpacedTags ? spacedTags : tagsOfText)(cell(columns.tags)),
    folders: cell(columns.folder).split('/'),
  };
}

interface WordedLink {
  readonly url: string;
  readonly title: string;
  readonly note?: string;
}

/** An address that stands in its cell with the title of its page, or with words about it. */
function linkInWords(cell: string): WordedLink | null {
  const lines = cell.split('\n').map((line) => ({ line, links: linksOfLine(line) }));
  const [sole, ...more] = lines.flatMap(({ links }) => links);
  if (!sole) return null;
  // What stands among several is about all of them.
  if (more.length > 0) return { url: sole.url, title: sole.title, note: wordsAmong(lines) };
  const words = cleanText(`${cell.slice(0, sole.start)} ${cell.slice(sole.end)}`);
  const isTitle = sole.title === '' && !isRemark(words);
  return { url: sole.url, title: isTitle ? words : sole.title, note: isTitle ? '' : words };
}

function wordsAmong(
  lines: readonly { readonly line: string; readonly links: ReturnType<typeof linksOfLine> }[],
): string {
  const words = lines.map(({ line, links }) =>
    links.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, line),
  );
  const note = cleanText(words.join('\n'));
  return /[\p{L}\p{N}]/u.test(note) ? note : '';
}

/** A row with more cells than the others holds a comma that nobody quoted: in its URL, or in the title before it. */
function aligned(cells: readonly string[], width: number, { url, title }: Columns): readonly string[] {
  const extra = cells.length - width;
  if (extra <= 0 || cells.slice(width).every((cell) => cell.trim() === '')) return cells;
  const at = cells.findIndex(isLinkCell);
  const merged = (from: number): readonly string[] => [
    ...cells.slice(0, from),
    cells.slice(from, from + extra + 1).join(','),
    ...cells.slice(from + extra + 1),
  ];
  if (at === url)
    return cells.slice(url + 1, url + extra + 1).some((cell) => /\s/u.test(cell.trim())) ? cells : merged(url);
  return at === url + extra && title >= 0 && title < url ? merged(title) : cells;
}

function dateOf(cell: string, timeZone: string): Moment | null {
  return cell === '' ? null : readMoment(cell, timeZone);
}

/** Raindrop writes `Highlight:passage` and `Note:words` of each passage into one cell, Diigo `Comment:words`. */
function highlightsOf(cell: string): { readonly quote: string; readonly note: string } {
  const lines = cell.split('\n');
  const notes = lines.flatMap((line) => /^(?:Note|Comment):(.*)$/u.exec(line.trim())?.[1]?.trim() ?? []);
  const quote = lines
    .filter((line) => !/^\s*(?:Note|Comment):/u.test(line))
    .map((line) => line.trim().replace(/^Highlight:\s*/u, ''));
  return { quote: quote.join('\n'), note: notes.join('\n') };
}

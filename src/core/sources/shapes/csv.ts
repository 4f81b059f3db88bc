import type { Moment } from '../../../model.ts';
import { readMoment } from '../../month/read-moment.ts';
import { tagsOfText } from './tags.ts';
import type { Form, LineProblem, Opened, Parsed, RawLink } from '../source.ts';

type Field = 'url' | 'title' | 'note' | 'quote' | 'tags' | 'savedAt' | 'place';
type Columns = Readonly<Partial<Record<Field, number>>>;

/** Column names by what they hold, in the order of preference, in lower case without marks. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  url: ['url', 'uri', 'link', 'href', 'address', 'sourceurl', 'アドレス', 'リンク', 'ページ', 'リンク先'],
  title: ['title', 'name', 'タイトル', '題名', '名前', '見出し', '件名'],
  note: ['note', 'notes', 'comment', 'comments', 'extended', 'memo', 'コメント', 'メモ', '備考', '感想'],
  quote: ['highlights', 'selection', 'quote', '引用', '抜粋'],
  tags: ['tags', 'documenttags', 'labels', 'tag', 'tagnames', 'タグ', '分類'],
  savedAt: [
    'savedat',
    'saveddate',
    'timeadded',
    'created',
    'createdat',
    'dateadded',
    'adddate',
    'timestamp',
    'added',
    'createdtime',
    'date',
    'time',
    '保存日',
    '保存日時',
    '追加日',
    '登録日',
    '作成日時',
    '作成日',
    '日時',
    '日付',
  ],
  place: ['location'],
};

/** CSV or TSV whose header names these columns among others, in lower case without marks. Dates that name no zone are the author's. */
export function csv(columns: readonly string[]): Form {
  return {
    fits: ({ text }) => {
      const header = headerOf(text);
      return header !== null && columns.every((name) => header.names.includes(name));
    },
    read: parseCsv,
  };
}

const MOST_OPEN_QUOTES = 100;

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}
interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The delimiter and the columns of a first line that names a column of URLs. */
function headerOf(text: string): { readonly delimiter: string; readonly names: readonly string[] } | null {
  const first = /^[^\r\n]*/u.exec(text.replace(/^(?:\s*\r?\n)+/u, ''))?.[0] ?? '';
  const delimiter = ['\t', ',', ';'].find((one) => first.includes(one)) ?? ',';
  const names = first.split(delimiter).map(plainName);
  return names.some((name) => NAMES.url.includes(name)) &&
    !/https?:\/\//iu.test(first) &&
    (names.length > 1 || /\n[^\S\n]*"?https?:/iu.test(text))
    ? { delimiter, names }
    : null;
}

async function parseCsv({ text, timeZone }: Opened): Promise<Parsed> {
  const { rows, problems } = await rowsOf(text, headerOf(text)?.delimiter ?? ',');
  const [header, ...body] = rows;
  if (!header) return { links: [], problems };
  const columns = columnsOf(header.cells.map(plainName), body, timeZone);
  if (columns.url === undefined)
    return {
      links: [],
      problems: [
        ...problems,
        { line: header.line, message: { en: 'no column holds URLs', ja: 'URL の列がありません' } },
      ],
    };
  const links: RawLink[] = [];
  for (const { cells, line } of body) {
    const cell = (field: Field): string => (columns[field] === undefined ? '' : (cells[columns[field]] ?? '').trim());
    const url = cell('url');
    // Reader lists what its feeds brought in, which nobody saved.
    if (cell('place') === 'feed') continue;
    links.push({
      url,
      savedAt: dateOf(cell('savedAt'), timeZone),
      line,
      ...(cell('title') !== url && { title: cell('title') }),
      note: cell('note'),
      quote: quoteOf(cell('quote')),
      tags: tagsOfText(cell('tags')),
    });
  }
  return { links, problems };
}

async function rowsOf(
  text: string,
  delimiter: string,
): Promise<{ readonly rows: readonly Row[]; readonly problems: LineProblem[] }> {
  const { parse } = await import('csv-parse/sync');
  const [rows, problems]: [Row[], LineProblem[]] = [[], []];
  const options = {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  };
  const lines = text.split('\n');
  // A quote that is never closed takes the rest of the file into its row: that row is named, and reading goes on below it.
  for (let [start, tries] = [0, 0]; start < lines.length && tries < MOST_OPEN_QUOTES; tries += 1) {
    let unclosed = false;
    const records = parse(lines.slice(start).join('\n'), {
      ...options,
      on_skip: () => void (unclosed = true),
    }) as unknown as readonly CsvRecord[];
    for (const { record, info } of records)
      rows.push({ cells: record, line: start + info.lines - record.join('').split('\n').length + 1 });
    if (!unclosed) break;
    start += records.at(-1)?.info.lines ?? 0;
    problems.push({
      line: start + 1,
      message: {
        en: 'a quotation mark of this row is never closed; the row was passed over',
        ja: '引用符が閉じていない行なので飛ばしました',
      },
    });
    start += 1;
  }
  return { rows, problems };
}

/** By the header's names; where they do not tell, the first column whose cells are all URLs, or all dates. */
function columnsOf(names: readonly string[], rows: readonly Row[], timeZone: string): Columns {
  const named = Object.fromEntries(
    Object.entries(NAMES).flatMap(([field, known]) => {
      const index = known.map((name) => names.indexOf(name)).find((at) => at >= 0);
      return index === undefined ? [] : [[field, index]];
    }),
  ) as Columns;
  const columnOf = (fits: (cell: string) => boolean): number | undefined => {
    const index = names.findIndex((_, at) => {
      const cells = rows
        .slice(0, 50)
        .map(({ cells: all }) => (all[at] ?? '').trim())
        .filter((cell) => cell !== '');
      return cells.length > 0 && cells.every(fits);
    });
    return index < 0 ? undefined : index;
  };
  const url = named.url ?? columnOf((cell) => /^https?:\/\//iu.test(cell));
  const savedAt = named.savedAt ?? columnOf((cell) => readMoment(cell, timeZone) !== null);
  return { ...named, ...(url !== undefined && { url }), ...(savedAt !== undefined && { savedAt }) };
}

function dateOf(cell: string, timeZone: string): Moment | null {
  return cell === '' ? null : readMoment(cell, timeZone);
}

/** Raindrop writes `Highlight:text` and `Note:text` of each passage into one cell. */
function quoteOf(cell: string): string {
  return cell
    .split('\n')
    .filter((line) => !line.startsWith('Note:'))
    .map((line) => line.replace(/^Highlight:\s*/u, ''))
    .join('\n');
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s"'_\-\ufeff]/gu, '');
}

import type { LineProblem } from '../../source.ts';

export interface Row {
  readonly cells: readonly string[];
  /** Counts from 1. */
  readonly line: number;
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const MOST_OPEN_QUOTES = 100;

/** The rows of a CSV file, with their lines; rows that are broken are told. @param delimiter one character */
export async function rowsOf(
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
    trim: true,
  };
  const lines = text.split('\n');
  // A quote that is never closed takes the rest of the file into its row: that row
  // is named, and reading goes on below it.
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

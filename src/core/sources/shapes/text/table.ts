import { readMoment } from '../../../month/read-moment.ts';
import type { RawLink } from '../../source.ts';
import { columnsOf, plainName } from '../csv/columns.ts';
import { tagsOfText } from '../csv/tags.ts';
import { linksOfLine } from './line-links.ts';
import { dateOfLine, type DateContext, type DatedLine } from './text-dates.ts';
import type { RowLine } from './lines.ts';

export interface RowLinks {
  readonly links: readonly RawLink[];
  /** Whether nothing but today tells the year of their day. */
  readonly isGuess: boolean;
}

/** The links of a row of a Markdown table. What the others cells say is theirs where there is one only. */
export function linksOfTable({ cells, head, number }: RowLine, timeZone: string, around: DateContext): RowLinks {
  const found = cells.map((cell) => linksOfLine(cell));
  const [sole, ...more] = found.flat();
  if (!sole) return { links: [], isGuess: false };
  if (more.length > 0) {
    const links = found.flat().map(({ url, title }) => ({ url, title, savedAt: null, line: number, tags: [] }));
    return { links, isGuess: false };
  }
  const plain = cells.map((cell, at) => (found[at]?.length ? sole.url : cell));
  const columns = columnsOf(head.map(plainName), [plain], timeZone);
  const cell = (at: number | undefined): string => (at === undefined || at === columns?.url ? '' : (plain[at] ?? ''));
  const dayOf = (text: string): DatedLine => dateOfLine(text.trim(), around, timeZone);
  const isDay = (text: string): boolean => readMoment(text, timeZone) !== null || dayOf(text).text.trim() === '';
  const words = plain.findIndex((text, at) => at !== columns?.url && text !== '' && !isDay(text));
  const dated = cell(columns?.savedAt) || (plain.find((text) => text !== '' && isDay(text)) ?? '');
  const [exact, day] = [dated === '' ? null : readMoment(dated, timeZone), dayOf(dated)];
  const link = {
    url: sole.url,
    savedAt: exact ?? day.moment,
    line: number,
    title: sole.title || cell(columns && columns.title >= 0 ? columns.title : words),
    note: columns?.notes.map(cell).join('\n'),
    tags: tagsOfText(cell(columns?.tags)),
  };
  return { links: [link], isGuess: exact === null && day.moment !== null && day.isGuess };
}

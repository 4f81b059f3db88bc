import { readMoment } from '../../../month/read-moment.ts';
import type { RawLink } from '../../source.ts';
import { columnsOf, plainName } from '../csv/columns.ts';
import { tagsOfText } from '../csv/tags.ts';
import { linksOfLine } from './line-links.ts';
import type { RowLine } from './lines.ts';

/** The links of a row of a Markdown table. What the others cells say is theirs where there is one only. */
export function linksOfTable({ cells, head, number }: RowLine, timeZone: string): readonly RawLink[] {
  const found = cells.map((cell) => linksOfLine(cell));
  const [sole, ...more] = found.flat();
  if (!sole) return [];
  if (more.length > 0)
    return found.flat().map(({ url, title }) => ({ url, title, savedAt: null, line: number, tags: [] }));
  const plain = cells.map((cell, at) => (found[at]?.length ? sole.url : cell));
  const columns = columnsOf(head.map(plainName), [plain], timeZone);
  const cell = (at: number | undefined): string => (at === undefined || at === columns?.url ? '' : (plain[at] ?? ''));
  const words = plain.findIndex(
    (text, at) => at !== columns?.url && text !== '' && readMoment(text, timeZone) === null,
  );
  const dated = cell(columns?.savedAt);
  return [
    {
      url: sole.url,
      savedAt: dated === '' ? null : readMoment(dated, timeZone),
      line: number,
      title: sole.title || cell(columns && columns.title >= 0 ? columns.title : words),
      note: columns?.notes.map(cell).join('\n'),
      tags: tagsOfText(cell(columns?.tags)),
    },
  ];
}

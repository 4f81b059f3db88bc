import { pattern } from '../../../text/pattern.ts';
import type { RawLink } from '../../source.ts';
import { readMoment } from '../../../month/read-moment.ts';
import { COLUMN_NAMES, type Field } from '../csv/column-names.ts';
import { plainName } from '../csv/columns.ts';
import { tagsOfText } from '../csv/tags.ts';
import { partsOfLine } from './labelled-line.ts';
import { linksOfLine } from './line-links.ts';
import { describeLinks } from './line-words.ts';
import type { TextLine } from './lines.ts';
import { isRemark } from './sentences.ts';

// 「タイトル：題」, 「【感想】ことば」, `note = "words"` of TOML.
const LABELLED = pattern(
  'u',
  String.raw`^\s*(?:[-*+・■□●○◆◇▼▽◎]\s*)?(?:\*\*)?`,
  String.raw`(?:[【[［]([^】\]］]{1,20})[】\]］]\s?[:：]?`,
  String.raw`|([^\s:：=【】「」[\]()]{1,20})\s?(?:\*\*)?\s?([:：]|=\s))(?:\*\*)?(.*)$`,
);
const FIELDS: ReadonlyMap<string, Field> = new Map(
  (Object.keys(COLUMN_NAMES) as readonly Field[]).flatMap((field) =>
    COLUMN_NAMES[field].map((name) => [name, field] as const),
  ),
);
// They stand in front of an address as often as of a title: 「記事：https://…」.
const OF_ADDRESSES: ReadonlySet<string> = new Set(['記事', 'article', 'ページ', 'サイト']);

interface LabelledLine {
  readonly field: Field | null;
  readonly label: string;
  readonly value: string;
}

/**
 * Lines that say by their labels what they are (「タイトル：」「URL：」「感想：」), as the links that they describe. A block ends at a
 * blank line, or where a label comes again. What a label nobody knows says is the author's, with its label.
 */
export function withLabelledBlocks(lines: readonly TextLine[], timeZone: string): readonly TextLine[] {
  const hasAddress = (line: TextLine): boolean =>
    line.text.includes('://') && (isAddress(labelOf(line.text)) || partsOf(line).length > 1);
  if (!lines.some(hasAddress)) return lines;
  const done: TextLine[] = [];
  for (let index = 0; index < lines.length;) {
    const first = lines[index];
    const parts = first ? partsOf(first) : [];
    const alone = first && parts.length > 1 ? linkOf(parts, timeZone) : null;
    if (first && alone) {
      done.push({ number: first.number, text: first.text, kind: 'card', card: alone });
      index += 1;
      continue;
    }
    const end = endOfBlock(lines, index);
    const block = lines.slice(index, end);
    const link = linkOf(block, timeZone);
    if (link === null) {
      done.push(...lines.slice(index, Math.max(end, index + 1)));
    } else {
      // `[[links]]` of TOML.
      const above = done.at(-1);
      if (above?.kind === 'words' && /^\s*\[\[[\w.-]{1,40}\]\]\s*$/u.test(above.text))
        done[done.length - 1] = { ...above, kind: 'passed' };
      done.push(...block.map(({ number, text }): TextLine => ({ number, text, kind: 'passed' })));
      const at = block.findIndex(({ number }) => number === link.line);
      const [number, text] = [link.line, block[at]?.text ?? ''];
      done[done.length - block.length + at] = { number, text, kind: 'card', card: link };
    }
    index = Math.max(end, index + 1);
  }
  return done;
}

function partsOf(line: TextLine): readonly TextLine[] {
  return partsOfLine(line, (label) => FIELDS.has(label));
}

/** Behind the last line of the block that begins here. */
function endOfBlock(lines: readonly TextLine[], from: number): number {
  const seen = new Set<string>();
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line?.kind !== 'words' || line.text.trim() === '' || /^#{1,6}\s|^\s*\[\[/u.test(line.text)) return index;
    const label = labelOf(line.text)?.label ?? '';
    if (label !== '' && seen.has(label)) return index;
    seen.add(label);
  }
  return lines.length;
}

function labelOf(line: string): LabelledLine | null {
  const [, bracketed, plain = '', sign = '', rest = ''] = LABELLED.exec(line) ?? [];
  const given = rest.trimStart();
  const label = bracketed ?? plain;
  // In quotes it is a name of data that somebody has pasted.
  if (label === '' || /^(?:https?$|["'])/iu.test(label)) return null;
  const isQuoted = sign.startsWith('=') && /^"(?:[^"\\]|\\.)*"$/u.test(given);
  const value = isQuoted ? given.slice(1, -1).replaceAll(/\\(.)/gu, '$1') : given;
  return { field: FIELDS.get(plainName(label)) ?? null, label: plainName(label), value: value.trim() };
}

function isAddress(row: LabelledLine | null): boolean {
  return row !== null && (row.field === 'url' || OF_ADDRESSES.has(row.label)) && linksOfLine(row.value).length === 1;
}

/** Null where no label names the address, or none says anything else. */
function linkOf(block: readonly TextLine[], timeZone: string): RawLink | null {
  const rows = block.map((line) => ({ line, row: labelOf(line.text) }));
  const at = rows.findIndex(({ row }) => isAddress(row));
  const known = rows.filter(({ row }, index) => index !== at && row?.field && !OF_ADDRESSES.has(row.label)).length;
  const address = rows[at];
  const [sole, ...others] = block.flatMap(({ text }) => linksOfLine(text));
  if (!address?.row || !sole || others.length > 0 || known === 0) return null;
  const place = { above: '', line: address.line.number, around: { day: null, year: null }, timeZone };
  const beside = describeLinks(address.row.value, { ...place, references: new Map() }).links[0];
  const words: Record<'title' | 'note' | 'quote' | 'tags' | 'savedAt', string[]> = {
    title: [],
    note: [],
    quote: [],
    tags: [],
    savedAt: [],
  };
  let last: 'note' | 'quote' = 'note';
  for (const [index, { line, row }] of rows.entries()) {
    if (index === at) continue;
    const field = row?.field === 'folder' ? 'tags' : row?.field;
    if (row && field && field !== 'url') words[field].push(row.value);
    else if (!row && index === 0 && at === 1 && !isRemark(line.text.trim())) words.title.push(line.text.trim());
    else words[row ? 'note' : last].push(line.text.trim());
    if (row) last = field === 'quote' ? 'quote' : 'note';
  }
  const savedAt = words.savedAt.map((one) => readMoment(one, timeZone)).find((one) => one !== null) ?? null;
  // What is no day was written for its own sake.
  const undated = savedAt === null ? words.savedAt : [];
  const joined = (texts: readonly string[]): string => texts.filter((one) => one !== '').join('\n');
  const [title, ...otherTitles] = [...words.title, beside?.title ?? ''];
  return {
    url: sole.url,
    savedAt: savedAt ?? beside?.savedAt ?? null,
    line: address.line.number,
    title: title ?? '',
    note: joined([...otherTitles.filter((one) => one !== title), beside?.note ?? '', ...words.note, ...undated]),
    quote: joined(words.quote),
    tags: [...(beside?.tags ?? []), ...words.tags].flatMap((one) =>
      tagsOfText(one.replace(/^\[(.*)\]$/u, '$1').replaceAll('"', '')),
    ),
  };
}

import { readMoment } from '../../../month/read-moment.ts';
import { isEpochCell, isLinkCell, isNumberCell, isPictureCell } from './cells.ts';
import { COLUMN_NAMES, type Field } from './column-names.ts';
import { dateOrderOf, withYearFirst, type DateOrder } from './date-order.ts';
import { pattern } from '../../../text/pattern.ts';
import { isRemark } from '../text/sentences.ts';

/** Where the fields of a row stand, from 0. Notes may stand in several columns. */
export interface Columns {
  readonly url: number;
  readonly title: number;
  readonly notes: readonly number[];
  readonly quote: number;
  readonly tags: number;
  readonly folder: number;
  readonly savedAt: number;
  /** What the numbers of its days mean, where the column as a whole tells. */
  readonly dateOrder: DateOrder | null;
}

type Rows = readonly (readonly string[])[];

const SAMPLE = 200;
// Columns of addresses that are about the link, not the link.
const BESIDE = pattern(
  'u',
  String.raw`image|icon|avatar|thumb|cover|photo|media|video|profile|author|user|logo|banner`,
  String.raw`|screenshot|archive|canonical|画像|サムネ|アイコン`,
);
const NAMED_URL = /ur[li]$|^ur[li]|link|href|リンク|アドレス/u;

/** A name of a column without what is spelled differently: case, width, spaces, marks. */
export function plainName(name: string): string {
  return name
    .slice(0, 100)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s"'_\-.:：()（）\ufeff]/gu, '');
}

function holdsLink(cell: string): boolean {
  return /https?:\/\/[^\s/]/iu.test(cell);
}

/**
 * Where the fields stand, by the names of the columns and by what is in them; null where no column holds URLs.
 * @param names empty where there is no header
 * @param words the column in whose words the URLs stand, where the service has one
 */
export function columnsOf(
  names: readonly string[],
  rows: Rows,
  timeZone: string,
  words: number | null = null,
): Columns | null {
  const linked = words === null ? rows.filter((row) => row.some(isLinkCell)).slice(0, SAMPLE) : [];
  // Where no cell is an address, some may have one, or several, among words.
  const sample = linked.length > 0 ? linked : rows.filter((row) => row.some(holdsLink)).slice(0, SAMPLE);
  const named = (field: Field): readonly number[] =>
    COLUMN_NAMES[field].flatMap((name) => names.flatMap((one, at) => (one === name ? [at] : [])));
  const url = words ?? urlColumn(names, sample);
  if (url === null) return null;
  const isPost = names.includes('screenname') || names.includes('username') || names.includes('tweeturl');
  const titles = named('title').filter((at) => at !== url && !(isPost && names[at] === 'name'));
  const savedAt = dateColumn(names, named('savedAt'), sample, timeZone);
  const remarks = names.length === 0 ? remarkColumns(sample, [url, savedAt]) : [];
  const untitled = names.length === 0 ? longestText(sample, [url, savedAt, ...remarks]) : -1;
  return {
    url,
    title: titles[0] ?? untitled,
    notes: [...new Set([...named('note'), ...noteColumns(names), ...remarks])].filter((at) => at !== url),
    quote: named('quote')[0] ?? -1,
    tags: named('tags')[0] ?? -1,
    folder: named('folder')[0] ?? -1,
    savedAt,
    dateOrder: dateOrderOf(sample.map((row) => row[savedAt] ?? '')),
  };
}

/** Names of columns of messages, and of who has sent them. */
const WORDS = ['message', 'content', 'text', 'body', 'メッセージ', '内容', '本文', '発言', '投稿'];
const SENDERS = [
  'sender',
  'from',
  'author',
  'user',
  'username',
  'name',
  '送信者',
  '発言者',
  '投稿者',
  'ユーザー',
  '名前',
];

/** The column whose words hold the URLs of a table of messages or of a diary; null where another one has them. */
export function wordsColumn(names: readonly string[]): { readonly name: string; readonly isTalk: boolean } | null {
  const known = COLUMN_NAMES.url as readonly string[];
  const name = WORDS.find((one) => names.includes(one));
  const isDated = names.some((one) => (COLUMN_NAMES.savedAt as readonly string[]).includes(one));
  const isOfUrls = names.some((one) => known.includes(one) || /ur[li]/u.test(one));
  return name === undefined || !isDated || isOfUrls
    ? null
    : { name, isTalk: names.some((one) => SENDERS.includes(one)) };
}

/** Columns whose names say in more words that the author's own stand in them: 自分のメモ. */
function noteColumns(names: readonly string[]): readonly number[] {
  return names.flatMap((name, at) =>
    /メモ|コメント|感想|所感|私見|ひとこと|ひと言|^my(?:note|comment|thought)/u.test(name) && !/数|count/u.test(name)
      ? [at]
      : [],
  );
}

/**
 * The column with the most URLs in it; names break ties, and tell addresses of pictures and people from those of pages.
 */
function urlColumn(names: readonly string[], sample: Rows): number | null {
  const width = Math.max(0, ...sample.map((row) => row.length));
  const scores = Array.from({ length: width }, (_, at) => {
    const cells = sample
      .map((row) => row[at] ?? '')
      .filter(sample.some((row) => row.some(isLinkCell)) ? isLinkCell : holdsLink);
    if (cells.length === 0) return -1;
    const name = names[at] ?? '';
    const known = (COLUMN_NAMES.url as readonly string[]).indexOf(name);
    const pictures = cells.filter((cell) => isPictureCell(cell)).length;
    return (
      cells.length / sample.length -
      (2 * pictures) / cells.length +
      (known >= 0 ? 3 - known / 100 : Number(NAMED_URL.test(name))) -
      (BESIDE.test(name) ? 4 : 0)
    );
  });
  const best = Math.max(...scores);
  // A column of pictures is better than none only where nothing tells that it is one.
  return width === 0 || best === -1 ? null : scores.indexOf(best);
}

function dateColumn(names: readonly string[], named: readonly number[], sample: Rows, timeZone: string): number {
  const isDates = (at: number, fits: (cell: string) => boolean): boolean => {
    const given = sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    const order = dateOrderOf(given);
    const cells = order === null ? given : given.map((cell) => withYearFirst(cell, order));
    return cells.length > 0 && cells.filter(fits).length * 2 > cells.length;
  };
  const isDate = (cell: string): boolean => readMoment(cell, timeZone) !== null;
  const byName = named.find((at) => isDates(at, isDate));
  if (byName !== undefined) return byName;
  const width = Math.max(names.length, ...sample.map((row) => row.length));
  const all = Array.from({ length: width }, (_, at) => at);
  // Numbers are as often the keys of a database as dates.
  const isNumber = (at: number): boolean => sample.every((row) => isNumberCell((row[at] ?? '').trim() || '0'));
  const written = all.find((at) => !isNumber(at) && isDates(at, (cell) => !isNumberCell(cell) && isDate(cell)));
  return written ?? all.find((at) => isDates(at, isEpochCell)) ?? named[0] ?? -1;
}

/** The columns of a table without names in which most words speak as a remark does, and no title. */
function remarkColumns(sample: Rows, besides: readonly number[]): readonly number[] {
  const width = Math.max(0, ...sample.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => at).filter((at) => {
    const words = sample.map((row) => (row[at] ?? '').trim()).filter((cell) => /\p{L}/u.test(cell));
    return !besides.includes(at) && words.length > 0 && words.filter(isRemark).length * 2 > words.length;
  });
}

/** The title of a table without names: of the columns that are filled most, the one of the longest words. */
function longestText(sample: Rows, besides: readonly number[]): number {
  const width = Math.max(0, ...sample.map((row) => row.length));
  const words = Array.from({ length: width }, (_, at) =>
    sample
      .map((row) => row[at] ?? '')
      .filter((cell) => !besides.includes(at) && cell.trim() !== '' && !/^[\d\s.,:/-]*$|^https?:/u.test(cell)),
  );
  const most = Math.max(0, ...words.map((cells) => cells.length));
  const lengths = words.map((cells) =>
    cells.length * 5 < most * 4 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0),
  );
  const longest = Math.max(0, ...lengths);
  return longest === 0 ? -1 : lengths.indexOf(longest);
}

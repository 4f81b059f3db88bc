import { pattern } from '../../text/pattern.ts';
import { cleanText } from '../../text/clean.ts';
import { fileTitle } from './file-title.ts';
import type { PdfLine } from './pdf-lines.ts';
import { bodySize } from './pdf-margins.ts';

const LONGEST = 200;
// What programs write into the Title field by themselves.
const PROGRAMS = pattern(
  'iu',
  String.raw`^(?:microsoft (?:word|powerpoint|excel|office)\b.*|powerpoint[ -]?(?:プレゼンテーション|presentation).*|`,
  String.raw`(?:word|スライド|slide) ?\d*|untitled.*|無題.*|名称未設定.*|文書 ?\d*|document ?\d*|presentation ?\d*|新規.{0,20}`,
  String.raw`(?:文書|ドキュメント)|print(?:ing)?|layout ?\d+|title|タイトル|about:blank|none|null|no title|job ?\d+)$`,
);
const FILE_NAME =
  /\.(?:docx?|pptx?|xlsx?|pdf|indd|ai|jtd|jtdc|rtf|txt|tex|dvi|ps|eps|html?|pages|key|odt|odp|qxd|pmd|fm|xps|tmp)$/iu;
const NO_TITLE = pattern(
  'iu',
  String.raw`^(?:[\d\s./年月日:：-]+|(?:令和|平成)[\d元]+年.{0,20}|\d{4}年\d{1,2}月\d{1,2}日.{0,10}|.{0,20}(?:各位|御中)|(?:資料|別紙`,
  String.raw`|別添|参考)[\d０-９ー-]*|(?:page|p\.?) ?\d+.*|第?\d+(?:ページ|号)|(?:news|press) release|ニュースリリース|プレスリリース|報道`,
  String.raw`(?:発表)?資料|https?:.*|.{0,3})$`,
);

/** The title in the file's own data; '' where a program or a file name stands there, or mojibake. */
export function declaredTitle(value: unknown, lines: readonly PdfLine[], url: string): string {
  if (typeof value !== 'string') return '';
  const title = cleanText(value.replace(/^microsoft (?:word|powerpoint|excel) - /iu, ''));
  if (
    title === '' ||
    title.length > LONGEST ||
    PROGRAMS.test(title) ||
    FILE_NAME.test(title) ||
    /[\ufffd]|^[\x80-\xff\s\x20-\x2f]+$/u.test(title)
  )
    return '';
  // One word without a space is an identifier, as are the file's own name and numbers: the
  // printed title is better, where there is one.
  const isName = /^[\w.-]+$/u.test(title) || title === fileTitle(url);
  return isName || (lines.length > 0 && isStale(title, lines)) ? '' : title;
}

/** Nothing of it is printed on the first pages: it was left over from the document that served as a template. */
function isStale(title: string, lines: readonly PdfLine[]): boolean {
  const printed = fold(lines.map(({ text }) => text).join(''));
  const letters = fold(title);
  let shared = 0;
  for (let at = 0; at + 2 <= letters.length; at += 2) if (printed.includes(letters.slice(at, at + 2))) shared += 1;
  return shared < Math.floor(letters.length / 2) / 2;
}

export interface PrintedTitle {
  readonly title: string;
  readonly end: number;
}

/**
 * The biggest lines of the first page, where they are bigger than the text; else the first line that
 * can be a title. `end` is the line after it.
 */
export function printedTitle(lines: readonly PdfLine[]): PrintedTitle | null {
  const first = lines.filter(({ page }) => page === 1);
  const possible = first.filter(({ text }) => !NO_TITLE.test(text));
  const biggest = Math.max(0, ...possible.slice(0, 40).map(({ size }) => size));
  const body = bodySize(lines);
  const start =
    biggest > body * 1.1
      ? first.findIndex(({ text, size }) => size > biggest - 0.5 && !NO_TITLE.test(text))
      : first.findIndex((line) => line === possible[0]);
  if (start < 0) return null;
  let end = start + 1;
  if (biggest > body * 1.1)
    while (end < first.length && end - start < 4 && Math.abs((first[end]?.size ?? 0) - biggest) < 0.6) end += 1;
  const title = first.slice(start, end).reduce((text, line) => joined(text, line.text), '');
  return title.length > LONGEST ? null : { title, end: lines.indexOf(first[end - 1] as PdfLine) + 1 };
}

function joined(before: string, after: string): string {
  if (before === '') return after;
  return /[\u3000-\u9fff\uff00-\uffef]$/u.test(before) && /^[\u3000-\u9fff\uff00-\uffef]/u.test(after)
    ? `${before}${after}`
    : `${before} ${after}`;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

import type { Message, Problem } from '../../model.ts';
import type { Found, FoundLink } from '../sources/source.ts';
import { shown } from '../url/canonical-url.ts';

/** Nothing in what was given is a link. */
export function noLinks(given: readonly string[]): Message {
  return { en: `no links found in ${given.join(', ')}`, ja: `リンクが見つかりません: ${given.join(', ')}` };
}

/** A folder without a file that would be read. */
export function noFiles(given: readonly string[]): Message {
  return {
    en:
      `no file in ${given.join(', ')} has a name that "import" knows (README: What import reads). Name the files ` +
      'themselves',
    ja: `${given.join(', ')} には「import」が読む名前のファイルがありません（README の「import が読めるもの」）。ファイルを直接指定してください`,
  };
}

/** How many were left out for want of a day. */
export function notSavedUndated(count: number): Message {
  return {
    en: `${count} not saved, because nothing says when you saved them: give their day with --at 2025-04-30`,
    ja: `${count} 件は保存した日が分からないため保存していません。--at 2025-04-30 のように日付を指定してください`,
  };
}

/** An address in the place of a file. */
export function addressGiven(given: string): Message {
  return {
    en:
      `${given} is an address, not a file. A page: roundup save URL. A feed or a service: "sources" in ` +
      'roundup.yaml, then roundup sync',
    ja: `${given} はファイルではなくアドレスです。ページなら roundup save URL、フィードやサービスなら roundup.yaml の sources に書いて roundup sync`,
  };
}

/** Files among others that could not be read. */
export function notRead(files: readonly string[]): Message {
  return {
    en: `not read: ${files.join(', ')}; the links of the other files are saved`,
    ja: `読めなかったファイル: ${files.join('、')}。ほかのファイルのリンクは保存しました`,
  };
}

/** How many of a file stand on days without a year, while nobody has said which. */
export function guessedMessage(file: string, count: number): Message {
  return {
    en: `${file}: ${count} with a day without a year, taken for the last such day; another year: --at 2025-04-30`,
    ja: `${file}: ${count} 件は日付に年がないので、直近のその日としました。違う年なら --at 2025-04-30 のように指定してください`,
  };
}

// More are counted only.
const MOST_LINES = 5;

/** Where words of a text were not taken, because they stand beside no link. */
export function leftWordsMessage({ file, lines }: NonNullable<Found['left']>[number]): Message {
  const { en, ja } = linesNamed(lines);
  return {
    en: `${file}: words that stand beside no link were not taken: ${en}`,
    ja: `${file}: どのリンクのそばにもないことばは取り込んでいません: ${ja}`,
  };
}

/** Where letters of a text are lost, and what to do about it. */
export function garbledMessage({ file, lines }: NonNullable<Found['garbled']>[number]): Message {
  const { en, ja } = linesNamed(lines);
  return {
    en:
      `${file}: bytes that are not of its charset; words with them were not taken: ${en}. Mend them, or save the ` +
      'file as UTF-8, and import it again',
    ja:
      `${file}: 文字として読めないバイトがあり、それを含むことばは取り込んでいません: ${ja}。` +
      '直すか UTF-8 で保存し直して、もう一度取り込んでください',
  };
}

/** A link of a file that is none to save. */
export function passedMessage({ file, line, url }: NonNullable<Found['passed']>[number]): Message {
  const text = shown(url);
  return {
    en: `${file}:${line}: passed over, as it leads to no web page: ${text}`,
    ja: `${file}:${line}: ウェブページではないので対象外: ${text}`,
  };
}

function linesNamed(lines: readonly number[]): Message {
  const [first, more] = [lines.slice(0, MOST_LINES).join(', '), lines.length - MOST_LINES];
  const [en, ja] = more > 0 ? [` and ${more} more places`, ` ほか ${more} か所`] : ['', ''];
  return { en: `line${lines.length > 1 ? 's' : ''} ${first}${en}`, ja: `${first} 行目${ja}` };
}

export function undatedProblem(file: string, { url, line }: FoundLink): Problem {
  return { place: { file, line }, message: { en: `no date: ${url}`, ja: `日付がありません: ${url}` } };
}

/** What an import is at: a large file takes a while, with links in it or without. */
export function readingMessage(file: string, number: number, count: number): Message {
  const of = count > 1 ? ` ${number}/${count}` : '';
  const name = file === '-' ? '' : `: ${file}`;
  return { en: `reading${of}${name}`, ja: `読み取り中${of}${name}` };
}

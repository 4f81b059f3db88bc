import { asWindows1252 } from '../../text/windows-1252.ts';

export interface Attempt {
  readonly charset: string;
  /** No character lost, none that a wrong charset gives. */
  readonly clean: boolean;
  /** Hiragana as a Japanese text has them, or nearly all of it in words of ideographs. */
  readonly japanese: boolean;
  /** A charset in which any bytes are text, so that being clean says little. */
  readonly singleByte: boolean;
  /** Lost characters, of those that are not ASCII: 0 to 1. */
  readonly damage: number;
}

// What servers and editors write beside the labels of the Encoding Standard.
const ALIASES: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  'windows-932': 'shift_jis',
  'sjis-win': 'shift_jis',
  'shift_jis-2004': 'shift_jis',
  'x-ms-cp932': 'shift_jis',
  shiftjis: 'shift_jis',
  'x-shift_jis': 'shift_jis',
  shift_jisx0213: 'shift_jis',
  eucjp: 'euc-jp',
  euc_jp: 'euc-jp',
  'eucjp-ms': 'euc-jp',
  'eucjp-win': 'euc-jp',
  cp51932: 'euc-jp',
  euc: 'euc-jp',
  jis: 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  utf8mb4: 'utf-8',
  utf_8: 'utf-8',
};
const MULTI_BYTE = new Set(['utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'gbk', 'gb18030', 'big5', 'euc-kr']);

/** Reads the bytes as this charset (a WHATWG name), and tells how it went. */
export function readsAs(bytes: Uint8Array, charset: string): Attempt {
  const { foreign, lost, halfWidth, hiragana, kana, controls, inWords } = tallyOf(bytes, charset);
  return {
    charset,
    // EUC-JP read as Shift_JIS is half-width katakana; a charset that was guessed wrong also leaves control characters.
    clean: lost === 0 && halfWidth <= kana + foreign / 4 && controls === 0,
    japanese: foreign > 0 && (hiragana * 10 >= foreign || inWords * 2 >= foreign),
    singleByte: !MULTI_BYTE.has(charset),
    damage: foreign === 0 ? 0 : lost / foreign,
  };
}

/** The WHATWG name for a label, or null where nobody knows it. */
export function charsetNamed(label: string): string | null {
  const lower = label.toLowerCase();
  try {
    return new TextDecoder(ALIASES[lower] ?? lower).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** By the Encoding Standard. `charset` is a WHATWG name. */
export function decodeAs(bytes: Uint8Array, charset: string): string {
  return corrected(new TextDecoder(charset).decode(bytes), charset);
}

function corrected(text: string, charset: string): string {
  return charset === 'windows-1252' ? asWindows1252(text) : text;
}

/** How many characters of a text are of each sort. */
interface Tally {
  foreign: number;
  lost: number;
  halfWidth: number;
  hiragana: number;
  kana: number;
  controls: number;
  inWords: number;
  /** The characters of the word that goes on. */
  word: number;
}
const PIECE = 256 * 1024;

/** Piece by piece: a dozen charsets of a long page, each whole, are more than the memory there is. */
function tallyOf(bytes: Uint8Array, charset: string): Tally {
  const tally: Tally = { foreign: 0, lost: 0, halfWidth: 0, hiragana: 0, kana: 0, controls: 0, inWords: 0, word: 0 };
  const decoder = new TextDecoder(charset);
  for (let at = 0; at < bytes.length; at += PIECE)
    add(
      tally,
      corrected(decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length }), charset),
    );
  return tally;
}

function add(tally: Tally, text: string): void {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isKana = unit >= 0x3041 && unit <= 0x30fe;
    // Characters of Japanese or Chinese that stand beside others: western text read as Shift_JIS gives single ones.
    tally.word = isKana || (unit >= 0x4e00 && unit <= 0x9fff) ? tally.word + 1 : 0;
    if (tally.word >= 3) tally.inWords += tally.word === 3 ? 3 : 1;
    // The second half of a character beyond the first 65,536 does not count again.
    if (unit < 0x80 || (unit >= 0xdc00 && unit <= 0xdfff)) continue;
    tally.foreign += 1;
    if (unit <= 0x9f) tally.controls += 1;
    else if (isKana) {
      tally.kana += 1;
      if (unit <= 0x3096) tally.hiragana += 1;
    } else if (unit === 0xfffd) tally.lost += 1;
    else if (unit >= 0xff61 && unit <= 0xff9f) tally.halfWidth += 1;
  }
}

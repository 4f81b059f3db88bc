export interface Attempt {
  readonly charset: string;
  readonly text: string;
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
  cp932: 'shift_jis', ms932: 'shift_jis', 'windows-932': 'shift_jis', 'sjis-win': 'shift_jis', 'shift_jis-2004': 'shift_jis', 'x-ms-cp932': 'shift_jis', shiftjis: 'shift_jis', 'x-shift_jis': 'shift_jis', 'shift_jisx0213': 'shift_jis',
  eucjp: 'euc-jp', euc_jp: 'euc-jp', 'eucjp-ms': 'euc-jp', 'eucjp-win': 'euc-jp', cp51932: 'euc-jp', euc: 'euc-jp', jis: 'iso-2022-jp', 'iso-2022-jp-ms': 'iso-2022-jp', utf8mb4: 'utf-8', utf_8: 'utf-8',
};
const WINDOWS_1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];
const MULTI_BYTE = new Set(['utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'gbk', 'gb18030', 'big5', 'euc-kr']);

/** Reads the bytes as this charset (a WHATWG name), and tells how it went. */
export function readsAs(bytes: Uint8Array, charset: string): Attempt {
  const text = decodeAs(bytes, charset);
  const foreign = count(text, /[\u0080-\u{10ffff}]/gu);
  const [lost, halfWidth, hiragana, kana] = [count(text, /\ufffd/gu), count(text, /[\uff61-\uff9f]/gu), count(text, /[\u3041-\u3096]/gu), count(text, /[\u3041-\u30fe]/gu)];
  return {
    charset,
    text,
    // EUC-JP read as Shift_JIS is half-width katakana; a charset that was guessed wrong also leaves control characters.
    clean: lost === 0 && halfWidth <= kana + foreign / 4 && !/[\u0080-\u009f]/u.test(text),
    japanese: foreign > 0 && (hiragana * 10 >= foreign || inWords(text) * 2 >= foreign),
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
  const text = new TextDecoder(charset).decode(bytes);
  // Node 20 reads windows-1252 as ISO-8859-1, which has control characters where the other has quotation marks.
  return charset === 'windows-1252' ? text.replaceAll(/[\u0080-\u009f]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control) : text;
}

/** Characters of Japanese or Chinese that stand beside others: western text read as Shift_JIS gives single ones. */
function inWords(text: string): number {
  return (text.match(/[\u3041-\u30fe\u4e00-\u9fff]{3,}/gu) ?? []).reduce((sum, word) => sum + word.length, 0);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

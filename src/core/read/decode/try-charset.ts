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
  cp932: 'shift_jis', ms932: 'shift_jis', 'windows-932': 'shift_jis', 'sjis-win': 'shift_jis', 'shift_jis-2004': 'shift_jis', 'x-ms-cp932': 'shift_jis', shiftjis: 'shift_jis', 'x-shift_jis': 'shift_jis', 'shift_jisx0213': 'shift_jis',
  eucjp: 'euc-jp', euc_jp: 'euc-jp', 'eucjp-ms': 'euc-jp', 'eucjp-win': 'euc-jp', cp51932: 'euc-jp', euc: 'euc-jp', jis: 'iso-2022-jp', 'iso-2022-jp-ms': 'iso-2022-jp', utf8mb4: 'utf-8', utf_8: 'utf-8',
};
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const MULTI_BYTE = new Set(['utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'gbk', 'gb18030', 'big5', 'euc-kr']);

/** Reads the bytes as this charset (a WHATWG name), and tells how it went. */
export function readsAs(bytes: Uint8Array, charset: string): Attempt {
  const { foreign, lost, halfWidth, hiragana, kana, controls, inWords } = tally(decodeAs(bytes, charset));
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
  const text = new TextDecoder(charset).decode(bytes);
  // Node 20 reads windows-1252 as ISO-8859-1, which has control characters where the other has quotation marks.
  if (charset !== 'windows-1252' || !/[\u0080-\u009f]/u.test(text)) return text;
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    units[at] = unit >= 0x80 && unit <= 0x9f ? WINDOWS_1252.charCodeAt(unit - 0x80) : unit;
  }
  return new TextDecoder('utf-16le').decode(units);
}

/** How many characters of the text are of each sort. A loop: lists of millions of characters are more than the memory there is. */
function tally(text: string): Readonly<Record<'foreign' | 'lost' | 'halfWidth' | 'hiragana' | 'kana' | 'controls' | 'inWords', number>> {
  let [foreign, lost, halfWidth, hiragana, kana, controls, inWords, word] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isKana = unit >= 0x3041 && unit <= 0x30fe;
    if (isKana || (unit >= 0x4e00 && unit <= 0x9fff)) {
      word += 1;
      // Characters of Japanese or Chinese that stand beside others: western text read as Shift_JIS gives single ones.
      if (word >= 3) inWords += word === 3 ? 3 : 1;
    } else word = 0;
    if (unit < 0x80 || isSecondHalf(unit)) continue;
    foreign += 1;
    if (unit <= 0x9f) controls += 1;
    else if (isKana) {
      kana += 1;
      if (unit <= 0x3096) hiragana += 1;
    } else if (unit === 0xfffd) lost += 1;
    else if (unit >= 0xff61 && unit <= 0xff9f) halfWidth += 1;
  }
  return { foreign, lost, halfWidth, hiragana, kana, controls, inWords };
}

/** Of a character beyond the first 65,536: it counts once. */
function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

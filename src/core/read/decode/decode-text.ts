import { declaredCharsets } from './declared-charsets.ts';
import { decodeAs, readsAs } from './try-charset.ts';

/**
 * A page's bytes as text. What the bytes can only be goes before what is declared, because pages and servers declare wrongly: a byte order mark,
 * UTF-8 that is valid, ISO-2022-JP by its escapes; then the first declared charset (header, then meta) that reads well, then what Japanese pages use.
 * Never throws; `charset` is the WHATWG name of what was used.
 */
export function decodeText(bytes: Uint8Array, contentType: string): { readonly text: string; readonly charset: string } {
  const marked = markedCharset(bytes) ?? sixteenBits(bytes);
  if (marked) return decoded(bytes, marked);
  const utf8 = validUtf8(bytes);
  if (utf8 !== null) return { text: utf8, charset: 'utf-8' };
  if (isIso2022(bytes)) return decoded(bytes, 'iso-2022-jp');
  const declared = declaredCharsets(bytes, contentType);
  if (!bytes.some((byte) => byte >= 0x80)) return decoded(bytes, 'utf-8');
  const japanese = ['shift_jis', 'euc-jp'].map((charset) => readsAs(bytes, charset));
  const surely = japanese.find(({ clean, japanese: kana }) => clean && kana);
  const tried = [...declared, 'utf-8'].map((charset) => readsAs(bytes, charset));
  const good = tried.find(({ clean, singleByte }) => clean && !(singleByte && surely)) ?? surely;
  if (good) return { text: good.text, charset: good.charset };
  const best = [...tried, ...japanese].filter(({ singleByte }) => !singleByte).reduce((one, other) => (other.damage < one.damage ? other : one));
  return best.damage < 0.05 ? { text: best.text, charset: best.charset } : decoded(bytes, declared.find((_, index) => tried[index]?.singleByte) ?? 'windows-1252');
}

function decoded(bytes: Uint8Array, charset: string): { readonly text: string; readonly charset: string } {
  return { text: decodeAs(bytes, charset), charset };
}

function markedCharset([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: every other byte of the markup is zero. */
function sixteenBits(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const head = bytes.subarray(0, 1024);
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 5 && even < odd / 8) return 'utf-16le';
  return even > head.length / 5 && odd < even / 8 ? 'utf-16be' : null;
}

/** The text, if it is valid with at least one character of several bytes. The last one may be cut off. */
function validUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return text.length < bytes.length - 3 || /[\u0080-\u{10ffff}]/u.test(text) ? text : null;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}

function isIso2022(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    const [, one, two] = bytes.subarray(at, at + 3);
    if ((one === 0x24 && (two === 0x42 || two === 0x40)) || (one === 0x28 && (two === 0x4a || two === 0x49))) return !bytes.some((byte) => byte >= 0x80);
  }
  return false;
}

import { declaredCharsets } from './declared-charsets.ts';
import { decodeAs, readsAs } from './try-charset.ts';

/**
 * A page's bytes as text. What the bytes can only be goes before what is declared, because pages and
 * servers declare wrongly: a byte order mark, UTF-8 that is valid, ISO-2022-JP by its escapes; then the
 * first declared charset (header, then meta) that reads well, then what Japanese pages use. Never throws;
 * `charset` is the WHATWG name of what was used.
 */
export function decodeText(
  bytes: Uint8Array,
  contentType: string,
): { readonly text: string; readonly charset: string } {
  const marked = markedCharset(bytes) ?? sixteenBits(bytes.subarray(0, 1024)) ?? sixteenBits(bytes.subarray(0, 64));
  if (marked) return decoded(bytes, marked);
  const utf8 = validUtf8(bytes);
  if (utf8?.length === bytes.length)
    return isIso2022(bytes) ? decoded(bytes, 'iso-2022-jp') : { text: utf8, charset: 'utf-8' };
  if (utf8 !== null && (utf8.length < bytes.length - 3 || /[\u0080-\u{10ffff}]/u.test(utf8)))
    return { text: utf8, charset: 'utf-8' };
  const declared = declaredCharsets(bytes, contentType);
  const japanese = ['shift_jis', 'euc-jp'].map((charset) => readsAs(bytes, charset));
  const surely = japanese.find(({ clean, japanese: kana }) => clean && kana);
  const tried = [...declared, 'utf-8'].map((charset) => readsAs(bytes, charset));
  const good = tried.find(({ clean, singleByte }) => clean && !(singleByte && surely)) ?? surely;
  if (good) return decoded(bytes, good.charset);
  const best = [...tried, ...japanese]
    .filter(({ singleByte }) => !singleByte)
    .reduce((one, other) => (other.damage < one.damage ? other : one));
  return decoded(
    bytes,
    best.damage < 0.05 ? best.charset : (declared.find((_, index) => tried[index]?.singleByte) ?? 'windows-1252'),
  );
}

function decoded(bytes: Uint8Array, charset: string): { readonly text: string; readonly charset: string } {
  return { text: decodeAs(bytes, charset), charset };
}

function markedCharset(bytes: Uint8Array): string | null {
  const [first, second, third] = [bytes[0], bytes[1], bytes[2]];
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: every other byte of the markup is zero, if only of the first tags. */
function sixteenBits(head: Uint8Array): string | null {
  let [even, odd] = [0, 0];
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1))
    if (at % 2 === 0) even += 1;
    else odd += 1;
  if (odd > head.length / 5 && even < odd / 8) return 'utf-16le';
  return even > head.length / 5 && odd < even / 8 ? 'utf-16be' : null;
}

/** The text, if the bytes are valid. The last character may be cut off. */
function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}

/** Whether bytes that are all ASCII hold its escapes. */
function isIso2022(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    const [one, two] = [bytes[at + 1], bytes[at + 2]];
    if ((one === 0x24 && (two === 0x42 || two === 0x40)) || (one === 0x28 && (two === 0x4a || two === 0x49)))
      return true;
  }
  return false;
}

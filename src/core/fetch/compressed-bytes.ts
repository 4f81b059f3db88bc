/** What the first bytes of a body say about how it is compressed. */

/** All that came of it is the first byte of gzip's two, which no text is made of. */
export function isCutBeforeItsMark(body: Uint8Array): boolean {
  return body.length === 1 && body[0] === 0x1f;
}

/** The two bytes of a zlib wrapper (RFC 1950, 2.2): method 8, and a multiple of 31 together. */
export function isZlib(body: Uint8Array): boolean {
  const [first = 0, second = 0] = body;
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}

/** RFC 1952, 2.3. */
export function gzipHeaderLength(body: Uint8Array): number {
  const flags = body[3] ?? 0;
  let length = 10;
  if (flags & 0x04) length += 2 + (body[length] ?? 0) + ((body[length + 1] ?? 0) << 8);
  if (flags & 0x08) length = afterZero(body, length);
  if (flags & 0x10) length = afterZero(body, length);
  if (flags & 0x02) length += 2;
  return length;
}

function afterZero(body: Uint8Array, from: number): number {
  const at = body.indexOf(0, from);
  return at < 0 ? body.length : at + 1;
}

const MARKUP = /^(?:\xef\xbb\xbf)?\s*(?:<[!/?a-z]|[{[]\s*["{[\d])/iu;

/** Begins as markup or JSON does, in any charset that the web uses. */
export function looksLikeMarkup(body: Uint8Array): boolean {
  return MARKUP.test(String.fromCharCode(...body.subarray(0, 64)));
}

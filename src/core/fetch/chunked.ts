const LONGEST_SIZE_LINE = 1_000;

/** A chunked body (RFC 9112, 7.1) with its chunks joined, as far as they came; the body as it is where it is none. */
export function withoutChunks(body: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < body.length;) {
    const end = lineEnd(body, at);
    const size = end < 0 ? null : sizeIn(body.subarray(at, end));
    if (size === null) return body;
    if (size === 0) return joined(chunks);
    const start = end + 2;
    chunks.push(body.subarray(start, start + size));
    // The record may end within a chunk; else a line end follows it.
    if (start + size + 2 > body.length) return joined(chunks);
    if (body[start + size] !== CR || body[start + size + 1] !== LF) return body;
    at = start + size + 2;
  }
  return chunks.length === 0 ? body : joined(chunks);
}

const CR = 13;
const LF = 10;

function lineEnd(body: Uint8Array, from: number): number {
  for (let at = from; at + 1 < body.length && at < from + LONGEST_SIZE_LINE; at += 1)
    if (body[at] === CR && body[at + 1] === LF) return at;
  return -1;
}

/** The size in front of an extension; null where there is none. */
function sizeIn(line: Uint8Array): number | null {
  const found = /^([\da-f]{1,8})[\t ]*(?:;.*)?$/iu.exec(new TextDecoder('latin1').decode(line));
  return found?.[1] === undefined ? null : Number.parseInt(found[1], 16);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const LF = 0x0a;
const SIZE_LINE = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?$/iu;
const LONGEST_LINE = 1000;

/** A body without the sizes of its chunks. `whole`: its last chunk, of size 0, is there. */
export interface Joined {
  readonly body: Uint8Array;
  readonly whole: boolean;
}

/** The body of a message that was sent in chunks (RFC 9112, section 7.1); null where it was sent otherwise. */
export function joinedChunks(bytes: Buffer): Joined | null {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = bytes.indexOf(LF, at);
    if (lineEnd < 0 || lineEnd - at > LONGEST_LINE) return at > 0 && at >= bytes.length ? cut(chunks) : null;
    const size = SIZE_LINE.exec(bytes.toString('latin1', at, lineEnd))?.[1];
    if (size === undefined) return null;
    const start = lineEnd + 1;
    const end = start + Number.parseInt(size, 16);
    if (end === start) return { body: Buffer.concat(chunks), whole: true };
    if (end > bytes.length) return cut([...chunks, bytes.subarray(start)]);
    chunks.push(bytes.subarray(start, end));
    at = end;
    if (bytes[at] === 0x0d) at += 1;
    if (bytes[at] === LF) at += 1;
    else if (at < bytes.length) return null;
  }
}

function cut(chunks: readonly Buffer[]): Joined | null {
  return chunks.length === 0 ? null : { body: Buffer.concat(chunks), whole: false };
}

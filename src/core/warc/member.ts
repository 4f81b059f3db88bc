import { crc32, inflateRawSync } from 'node:zlib';

/**
 * `torn`: the bytes end before the member does, as a crash leaves it. `damaged`: these bytes do not make a gzip member.
 */
export type Member =
  | { readonly state: 'whole'; readonly length: number; readonly content: Uint8Array }
  | { readonly state: 'torn' | 'damaged' };

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const HEADER = 10;
const TRAILER = 8;
// A record holds one page, whose size on the wire is limited by the settings: a larger one is not a record.
const MOST_BYTES = 512 * 1024 * 1024;
// What node takes where nothing is said, and more than nearly every page has.
const [LEAST_CHUNK, MOST_CHUNK] = [16 * 1024, 4 * 1024 * 1024];
const [HEADER_CRC, EXTRA, NAME, COMMENT] = [0x02, 0x04, 0x08, 0x10];

/** The gzip member (RFC 1952) that these bytes should be, and nothing but it. */
export function readWholeMember(bytes: Buffer): Member {
  // Its last bytes say how long its content is, so that there is one place for all of it.
  return readMember(bytes, 0, bytes.length < TRAILER ? 0 : bytes.readUInt32LE(bytes.length - 4));
}

/**
 * The gzip member (RFC 1952) that starts at the offset. zlib's own gunzip would run on into the next one.
 *
 * @param expected bytes of its content, as far as can be guessed; any number does no harm
 */
export function readMember(bytes: Buffer, offset: number, expected = 0): Member {
  if (!startsMember(bytes, offset))
    return { state: MAGIC.subarray(0, bytes.length - offset).equals(bytes.subarray(offset)) ? 'torn' : 'damaged' };
  const start = contentStart(bytes, offset);
  if (start === null) return { state: 'torn' };
  const inflated = inflate(bytes.subarray(start), expected);
  if (typeof inflated === 'string') return { state: inflated };
  const end = start + inflated.taken;
  if (end + TRAILER > bytes.length) return { state: 'torn' };
  const fits =
    bytes.readUInt32LE(end) === crc32(inflated.content) &&
    bytes.readUInt32LE(end + 4) === inflated.content.length % 2 ** 32;
  return fits ? { state: 'whole', length: end + TRAILER - offset, content: inflated.content } : { state: 'damaged' };
}

/** The next offset after `offset` where a member may start, or -1. */
export function nextMember(bytes: Buffer, offset: number): number {
  return bytes.indexOf(MAGIC, offset + 1);
}

function startsMember(bytes: Buffer, offset: number): boolean {
  return bytes.length - offset >= MAGIC.length && bytes.subarray(offset, offset + MAGIC.length).equals(MAGIC);
}

/**
 * Where the deflated bytes begin; null when the bytes end before. Other programs'
 * members may carry a name or a comment.
 */
function contentStart(bytes: Buffer, offset: number): number | null {
  if (bytes.length - offset < HEADER) return null;
  const flags = bytes.readUInt8(offset + 3);
  let at = offset + HEADER;
  if (flags & EXTRA) {
    if (at + 2 > bytes.length) return null;
    at += 2 + bytes.readUInt16LE(at);
  }
  for (const flag of [NAME, COMMENT]) {
    if (!(flags & flag)) continue;
    const zero = bytes.indexOf(0, at);
    if (zero < 0) return null;
    at = zero + 1;
  }
  if (flags & HEADER_CRC) at += 2;
  return at < bytes.length ? at : null;
}

interface Inflated {
  readonly content: Buffer;
  readonly taken: number;
}

function inflate(bytes: Uint8Array, expected: number): Inflated | 'torn' | 'damaged' {
  // One byte more: where the place is full, zlib asks for another.
  const chunkSize = Math.min(Math.max(expected + 1, LEAST_CHUNK), MOST_CHUNK);
  try {
    // With `info` node returns the engine too, which knows how many bytes it took; the type does not say so.
    const { buffer, engine } = inflateRawSync(bytes, {
      info: true,
      chunkSize,
      maxOutputLength: MOST_BYTES,
    }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    return { content: buffer, taken: engine.bytesWritten };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? 'torn' : 'damaged';
  }
}

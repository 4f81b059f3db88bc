// mozLz40 and a zero byte, the size unpacked as u32le, one raw block.
const MAGIC = [0x6d, 0x6f, 0x7a, 0x4c, 0x7a, 0x34, 0x30, 0];
const HEADER = MAGIC.length + 4;
const MOST_BYTES = 500_000_000;

export function isMozLz4(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** What Firefox keeps in a `.jsonlz4`; null where the file is damaged or cut. `mostBytes` of what is unpacked. */
export function unpackMozLz4(bytes: Uint8Array, mostBytes = MOST_BYTES): Uint8Array | null {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  // No block unpacks to more than 255 times its size.
  if (size > mostBytes || size > bytes.length * 255) return null;
  return unpackBlock(bytes.subarray(HEADER), size);
}

/** An LZ4 block (github.com/lz4/lz4, doc/lz4_Block_format.md). */
function unpackBlock(block: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let [at, to] = [0, 0];
  const lengthOf = (nibble: number): number => {
    let length = nibble;
    for (let more = nibble === 15 ? 255 : 0; more === 255; length += more) more = block[at++] ?? 0;
    return length;
  };
  while (at < block.length) {
    const token = block[at++] ?? 0;
    const literals = lengthOf(token >> 4);
    if (at + literals > block.length || to + literals > size) return null;
    out.set(block.subarray(at, at + literals), to);
    at += literals;
    to += literals;
    if (at >= block.length) break;
    const offset = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
    at += 2;
    const length = lengthOf(token & 15) + 4;
    if (offset === 0 || offset > to || to + length > size) return null;
    for (let index = 0; index < length; index += 1, to += 1) out[to] = out[to - offset] ?? 0;
  }
  return to === size ? out : null;
}

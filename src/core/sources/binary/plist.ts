export type PlistValue = string | number | boolean | readonly PlistValue[] | { readonly [key: string]: PlistValue };

const MAGIC = 'bplist00';
const TRAILER = 32;
const [MOST_OBJECTS, MOST_DEPTH] = [2_000_000, 200];
// Apple counts seconds from 2001.
const EPOCH = Date.UTC(2001, 0);

export function isBinaryPlist(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) === MAGIC;
}

/**
 * A binary property list; undefined where it is damaged, nests without end or says that it holds more than it can
 * (CFBinaryPList.c of Apple's CF). Dates are ISO texts, data is left out.
 */
export function readBinaryPlist(bytes: Uint8Array): PlistValue | undefined {
  if (bytes.length < MAGIC.length + TRAILER) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const trailer = bytes.length - TRAILER;
  const [offsetSize, referenceSize] = [bytes[trailer + 6] ?? 0, bytes[trailer + 7] ?? 0];
  const number = (at: number, size: number): number => {
    if (at + size > bytes.length || size < 1 || size > 8) throw new RangeError('outside');
    let value = 0;
    for (let index = 0; index < size; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
    return value;
  };
  let budget = MOST_OBJECTS;
  const read = (reference: number, table: number, depth: number): PlistValue => {
    budget -= 1;
    if (budget < 0 || depth > MOST_DEPTH) throw new RangeError('too much');
    let at = number(table + reference * offsetSize, offsetSize);
    const marker = number(at, 1);
    at += 1;
    const kind = marker >> 4;
    let count = marker & 15;
    if (kind === 0) return count === 9;
    if (kind === 1) return number(at, 2 ** count);
    if (kind === 2) return count === 3 ? view.getFloat64(at) : view.getFloat32(at);
    if (kind === 3) return new Date(EPOCH + view.getFloat64(at) * 1000).toISOString();
    if (kind === 8) return number(at, count + 1);
    if (count === 15) {
      const size = 2 ** (number(at, 1) & 15);
      count = number(at + 1, size);
      at += 1 + size;
    }
    if (kind === 4) return '';
    if (kind === 5 || kind === 6) {
      const end = at + count * (kind === 5 ? 1 : 2);
      if (end > bytes.length) throw new RangeError('outside');
      return new TextDecoder(kind === 5 ? 'latin1' : 'utf-16be').decode(bytes.subarray(at, end));
    }
    if (count * referenceSize > bytes.length) throw new RangeError('outside');
    const references = (from: number): readonly number[] =>
      Array.from({ length: count }, (_, index) => number(from + index * referenceSize, referenceSize));
    if (kind === 13) {
      const values = references(at + count * referenceSize);
      const keys = references(at).map((one) => String(read(one, table, depth + 1)));
      return Object.fromEntries(keys.map((key, index) => [key, read(values[index] ?? 0, table, depth + 1)]));
    }
    return references(at).map((one) => read(one, table, depth + 1));
  };
  try {
    return read(number(trailer + 16, 8), number(trailer + 24, 8), 0);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

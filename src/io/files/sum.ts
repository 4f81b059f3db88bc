import { crc32 } from 'node:zlib';

// Up to here the words are summed in less time than node:zlib takes to load.
const SHORT = 32_768;
// 2 ** 32 divided by the golden ratio: a change of any bit reaches every higher one.
const MIXING = 0x9e3779b1;

/**
 * Finds changes; whoever would make a change that it does not find may write in the folder anyway. The processor's
 * order of bytes is part of it: it is for files of this machine.
 */
export function sumOf(bytes: Uint8Array | string): string {
  if (typeof bytes === 'string') return sumOf(Buffer.from(bytes));
  return `${bytes.length} ${bytes.length > SHORT ? crc32(bytes) : sumOfWords(bytes)}`;
}

function sumOfWords(bytes: Uint8Array): number {
  const rest = bytes.length % 4;
  // A word stands at a multiple of its size.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, (bytes.length - rest) / 4);
  let sum = 0;
  for (let at = 0; at < words.length; at += 1) {
    sum = Math.imul(sum ^ (words[at] ?? 0), MIXING);
    sum ^= sum >>> 15;
  }
  for (const byte of bytes.subarray(bytes.length - rest)) {
    sum = Math.imul(sum ^ byte, MIXING);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

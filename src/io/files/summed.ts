import { readRegularSync } from './regular.ts';
import { sumOf } from './sum.ts';

/** A derived text under its sum, which stands in a first line of its own: one bit may have turned when it is read. */
export function underSum(text: string | Uint8Array): Buffer {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return Buffer.concat([Buffer.from(`${sumOf(bytes)}\n`), bytes]);
}

/** What stands under the sum; null where it is not as it was written. */
export function wholeUnderSum(bytes: Buffer): Buffer | null {
  const end = bytes.indexOf('\n');
  const under = bytes.subarray(end + 1);
  return end >= 0 && bytes.toString('latin1', 0, end) === sumOf(under) ? under : null;
}

/**
 * A derived file under its sum: its first line, and what stands below it. Null where it is not there, or not as it was
 * written: it is derived, and made again.
 */
export function readUnderSum(file: string): HeadAndRest | null {
  return readHeadAndRest(file, wholeUnderSum);
}

/**
 * A derived text twice, one behind the other. To compare them tells damage as well as a sum does, and takes no time:
 * for what is read at every start.
 */
export function twice(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([bytes, bytes]);
}

/** As `readUnderSum`, of a text that stands there twice. */
export function readTwice(file: string): HeadAndRest | null {
  return readHeadAndRest(file, (bytes) => {
    const [once, again] = [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)];
    return once.equals(again) ? once : null;
  });
}

type HeadAndRest = readonly [head: Buffer, rest: Buffer];

function readHeadAndRest(file: string, wholeOf: (bytes: Buffer) => Buffer | null): HeadAndRest | null {
  let bytes: Buffer;
  try {
    bytes = readRegularSync(file);
  } catch {
    return null;
  }
  const whole = wholeOf(bytes);
  const end = whole?.indexOf('\n') ?? -1;
  return whole === null || end < 0 ? null : [whole.subarray(0, end), whole.subarray(end + 1)];
}

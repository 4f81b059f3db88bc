import { constants, gunzipSync } from 'node:zlib';
import { isGzip } from './gzip.ts';

const START = Buffer.from('WARC/');
const FIRST_BYTES = 4096;

/** Whether a file is a web archive (WARC 1.0 or 1.1), plain or compressed. */
export function isWarc(bytes: Uint8Array): boolean {
  const first = Buffer.from(bytes.subarray(0, FIRST_BYTES));
  if (first.subarray(0, START.length).equals(START)) return true;
  if (!isGzip(bytes)) return false;
  try {
    return gunzipSync(first, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, START.length).equals(START);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

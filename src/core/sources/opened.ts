import { once } from '../text/once.ts';
import { decodeFile, garbledLines } from './decode-file.ts';
import { sniffTable } from './shapes/csv/sniff.ts';
import { jsonOf } from './shapes/json.ts';
import { plistOf } from './shapes/plist.ts';
import type { NearDay } from './shapes/text/year-near.ts';
import type { Opened, Query } from './source.ts';

export interface OpenOptions {
  readonly timeZone: string;
  readonly near?: NearDay | null | undefined;
  /** Asks the file where it is a database. */
  readonly query?: Query | null | undefined;
}

/** Decodes a file once; what else is made of it is made when somebody asks. */
export async function openFile(
  bytes: Uint8Array,
  file: string,
  { timeZone, near = null, query = null }: OpenOptions,
): Promise<Opened> {
  const decoded = await decodeFile(bytes);
  const text = decoded ?? '';
  return {
    file,
    bytes,
    text,
    isText: decoded !== null,
    garbled: once(() => garbledLines(bytes, text)),
    timeZone,
    near,
    query,
    json: once(() => jsonOf(text)),
    table: once(() => sniffTable(text)),
    plist: once(() => plistOf(bytes, text)),
  };
}

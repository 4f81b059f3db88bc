import { decodeFile } from './decode-file.ts';
import { sniffTable } from './shapes/csv/sniff.ts';
import { jsonOf } from './shapes/json.ts';
import { plistOf } from './shapes/plist.ts';
import type { Opened, Query } from './source.ts';

/** @param query asks the file where it is a database */
export async function openFile(
  bytes: Uint8Array,
  file: string,
  { timeZone, query = null }: { readonly timeZone: string; readonly query?: Query | null | undefined },
): Promise<Opened> {
  const decoded = await decodeFile(bytes);
  const text = decoded ?? '';
  return {
    file,
    bytes,
    text,
    isText: decoded !== null,
    timeZone,
    query,
    json: once(() => jsonOf(text)),
    table: once(() => sniffTable(text)),
    plist: once(() => plistOf(bytes, text)),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

import type { Page } from '../../model.ts';
import { joinedChunks } from './chunks.ts';

type Head = Pick<Page, 'status' | 'headers'>;
export interface HttpMessage {
  readonly head: Head;
  readonly body: Uint8Array;
  /** The last of its chunks is missing. */
  readonly cut: boolean;
}

const END = Buffer.from('\r\n\r\n');
// The body in a Page is whole, its chunks joined; a reader of the archive would
// look for chunks where this header says so.
const KEPT_ASIDE = 'x-archive-orig-';
const CHUNKED = /^transfer-encoding\s*:.*\bchunked\s*$/iu;
const JOINED = /^(?:x-archive-orig-)*transfer-encoding$/iu;
// What a head says about a body that was not waited for.
const OF_BODY = /^(?:content-length|content-encoding)$/iu;

/**
 * Status line and headers as bytes. A header's characters are the bytes that came over
 * the wire; the reason's words are not kept.
 */
export function writeHead({ status, headers }: Head, { bodyLess = false } = {}): Uint8Array {
  const lines = headers.map(([name, value]) => {
    const isAside = JOINED.test(name) || (bodyLess && OF_BODY.test(name));
    return `${isAside ? KEPT_ASIDE : ''}${name}: ${value}\r\n`;
  });
  return Buffer.from(`HTTP/1.1 ${status} \r\n${lines.join('')}\r\n`, 'latin1');
}

/** An HTTP message, its chunks joined where its own head says that there are some; null when the bytes are none. */
export function readHead(block: Buffer): HttpMessage | null {
  const end = block.indexOf(END);
  if (end < 0) return null;
  const [statusLine = '', ...lines] = block.toString('latin1', 0, end).split('\r\n');
  const status = /^HTTP\/[\d.]+ (\d{3})(?: |$)/u.exec(statusLine)?.[1];
  if (status === undefined) return null;
  const body = block.subarray(end + END.length);
  const joined = lines.some((line) => CHUNKED.test(line)) ? joinedChunks(body) : null;
  return {
    head: { status: Number(status), headers: lines.flatMap(headerOf) },
    body: joined?.body ?? body,
    cut: joined?.whole === false,
  };
}

/** A header by its name; one that a record of ours has kept aside gets its own name back. */
function headerOf(line: string): readonly (readonly [string, string])[] {
  const colon = line.indexOf(':');
  if (colon < 1) return [];
  const name = line.slice(0, colon).trim().toLowerCase();
  return [
    [
      JOINED.test(name) && name.startsWith(KEPT_ASIDE) ? name.slice(KEPT_ASIDE.length) : name,
      line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/gu, ''),
    ],
  ];
}

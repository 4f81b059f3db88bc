import type { IncomingMessage } from 'node:http';
import { Complaint } from '../../core/complaint.ts';

// A long passage or note, encoded, is far below it.
const MOST_BYTES = 1_000_000;

/** The fields of a form that was sent; of two of one name the last. */
export async function readForm(request: IncomingMessage): Promise<ReadonlyMap<string, string>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES)
      throw new Complaint({ en: 'that is too long for one field', ja: '一つの欄に入れるには長すぎます' });
    chunks.push(chunk);
  }
  return new Map(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
}

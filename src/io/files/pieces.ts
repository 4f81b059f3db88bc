import { createReadStream } from 'node:fs';
import { naming } from './file-complaint.ts';

const PIECE = 1_000_000;

/** A file from its beginning, in pieces of a megabyte. Rejects with a Complaint that names it. */
export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: PIECE });
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  try {
    for (;;) {
      const next = await naming(path, () => pieces.next());
      if (next.done) return;
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
}

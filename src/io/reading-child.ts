import { join } from 'node:path';
import { thrownDetail } from '../core/outcome.ts';
import { readPage } from '../core/read/read-page.ts';
import type { Article } from '../model.ts';
import { readFile } from './files/disk.ts';
import type { FromReader, ToReader } from './reader-messages.ts';

// The process that reads pages (bundled to dist/reading-child.cjs): whatever a page does,
// it does it here, and `reader.ts` can end it.

const send = (message: FromReader): void => void process.send?.(message);

process.on('message', (message: ToReader) => void answer(message));
// The terminal sends these to both processes; the parent decides what they mean, and this one goes with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
send({ kind: 'ready' });

async function answer({ id, page, options }: ToReader): Promise<void> {
  try {
    // The partial article is sent at once: the rest of the reading may never end.
    const onPartial = (partial: Partial<Article>): void => send({ kind: 'partial', id, partial });
    const reading = await readPage(page, options, { onPartial, characterMap });
    send({ kind: 'reading', id, reading });
  } catch (error) {
    send({ kind: 'failed', id, detail: thrownDetail(error) });
  }
}

/** From dist/cmaps, beside the bundle. */
function characterMap(name: string): Promise<Uint8Array> {
  if (!/^[\w-]+$/u.test(name)) throw new Error(`no character map ${name}`);
  return readFile(join(import.meta.dirname, 'cmaps', `${name}.bcmap`));
}

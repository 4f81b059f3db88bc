import { thrownDetail } from '../core/outcome.ts';
import { readPage } from '../core/read/read-page.ts';
import type { FromReader, ToReader } from './reader.ts';

// The process that reads pages (bundled to dist/reading-child.cjs): whatever a page does, it does it here, and `reader.ts` can end it.

const send = (message: FromReader): void => void process.send?.(message);

process.on('message', (message: ToReader) => void answer(message));
// The terminal sends these to both processes; the parent decides what they mean, and this one goes with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
send({ kind: 'ready' });

async function answer({ id, page, options }: ToReader): Promise<void> {
  try {
    // The partial article is sent at once: the rest of the reading may never end.
    const reading = await readPage(page, options, (partial) => send({ kind: 'partial', id, partial }));
    send({ kind: 'reading', id, reading });
  } catch (error) {
    send({ kind: 'failed', id, detail: thrownDetail(error) });
  }
}

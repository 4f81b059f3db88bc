import { readPage } from '../../src/core/read/read-page.ts';
import type { LinkUrl } from '../../src/model.ts';

// Run with --expose-gc by memory.long.test.ts: reads pages whose elements have names of their own, and prints by how
// many megabytes this process has grown.
const PAGES = 150;
const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 20_000_000, timeZone: 'Asia/Tokyo' };

const heap = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed;
};

function bodyOf(n: number): Uint8Array {
  const part = (at: number): string =>
    `<own-element-of-page-${n} id="place-${at}-of-page-${n}"></own-element-of-page-${n}>` +
    `<div class="part-${at}-of-page-number-${n}">${`<p>${`港湾公社は第${n}号の記録を公開した。`.repeat(200)}</p>`.repeat(2)}</div>`;
  const parts = Array.from({ length: 30 }, (_, at) => part(at)).join('\n');
  return Buffer.from(`<!doctype html><html lang="ja"><title>記録 ${n}</title><article>${parts}</article>`);
}

async function read(n: number): Promise<void> {
  const url = `https://records-of-harbour-${n}.example/pages/${n}` as LinkUrl;
  const headers = [['content-type', 'text/html; charset=utf-8']] as const;
  const fetched = { status: 200, fetchedAt: '2025-04-01T00:00:00Z' as never, completeness: 'whole' } as const;
  const { article } = await readPage(
    { url, finalUrl: url, redirects: [], headers, body: bodyOf(n), ...fetched },
    OPTIONS,
  );
  if (!article.ok) throw new Error(article.failure.detail.en);
}

for (let n = 0; n < 20; n += 1) await read(n);
const before = heap();
for (let n = 20; n < 20 + PAGES; n += 1) await read(n);
process.stdout.write(String((heap() - before) / 1024 / 1024));

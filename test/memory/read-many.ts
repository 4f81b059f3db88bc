import { openReader } from '../../src/io/reader.ts';
import { badPages, goodPages } from '../core/read/walls/made-pages.ts';
import { pageCases } from '../core/read/page-cases.ts';

// Run with --expose-gc by memory.long.test.ts: reads pages of all sorts in the child, as `draft` does, and prints what
// this process holds in between.
const [childPath = '', count = '200'] = process.argv.slice(2);
const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 20_000_000, timeZone: 'Asia/Tokyo' };

const pages = [...pageCases(), ...goodPages(60, 1), ...badPages(40, 1)].map(({ page }) => page);
const reader = openReader(childPath);
const kinds = new Set<string>();
const heaps: { readonly pages: number; readonly bytes: number }[] = [];
for (let read = 1; read <= Number(count); read += 1) {
  const page = pages[read % pages.length];
  if (!page) continue;
  const { article } = await reader.read(page, OPTIONS);
  kinds.add(article.ok ? article.value.kind : article.failure.kind);
  if (read % 25 !== 0) continue;
  (globalThis as { gc?: () => void }).gc?.();
  heaps.push({ pages: read, bytes: process.memoryUsage().heapUsed });
}
await reader.close();
process.stdout.write(
  JSON.stringify({ heaps, kinds: [...kinds], peakMegabytes: process.resourceUsage().maxRSS / 1024 }),
);

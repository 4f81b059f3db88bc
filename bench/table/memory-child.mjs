// Reads all pages so many times by the reading child of a program, as a draft does, and sends the child's megabytes at
// the peak, where the system tells (Linux): node memory-child.mjs ROOT TIMES, forked by reading.mjs. ROOT is the
// program's folder, and built.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPTIONS, pageOf, pages } from '../reading/pages.mjs';
import { bundledIn, ours, PROJECT } from '../reading/reader.mjs';

const [root, times] = [process.argv[2], Number(process.argv[3])];
const module = 'src/io/reader.ts';
const { openReader } = await (root === PROJECT ? ours(module) : bundledIn(root, module));
const reader = openReader(join(root, 'dist/reading-child.cjs'));
const all = pages();
const peaks = [];
for (let time = 0; time < times; time += 1)
  for (const page of all) {
    const { article } = await reader.read(pageOf(page), OPTIONS);
    if (!article.ok && article.failure.kind === 'parse-limited') throw new Error(article.failure.detail.en);
    // The compiler of the bundle is a child as well, and lives on.
    peaks.push(...children().filter(isReader).map(peakOf));
  }
await reader.close();
process.send({ megabytes: peaks.length === 0 ? NaN : Math.max(...peaks) });
// A connection to whoever forked this is open.
process.disconnect();

/** The processes that this one has forked. */
function children() {
  try {
    return readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

function isReader(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reading-child');
  } catch {
    return false;
  }
}

/** Megabytes that a process had at its peak; 0 where it has ended. */
function peakOf(pid) {
  try {
    return Number(/^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

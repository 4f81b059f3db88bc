import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReader, type Reader } from '../../src/io/reader.ts';
import type { LinkUrl, Page, Reading } from '../../src/model.ts';
import { generators } from './generators.ts';
import { wholePages } from './whole-pages.ts';
import { SEED } from '../counts.ts';

// Every kind of page in four sizes, and some of them, by the seed, in sizes that only few are sent. ROUNDUP_HOSTILE=1000000,8000000 for all kinds in these sizes.
const [SIZES, LARGE, ONE_IN] = [[2_000, 10_000, 40_000, 150_000], [1_000_000, 8_000_000], 4];
const names = Object.keys(generators);
const cases = process.env['ROUNDUP_HOSTILE']
  ? process.env['ROUNDUP_HOSTILE'].split(',').flatMap((size) => names.map((name) => [name, Number(size)] as const))
  : [
      ...SIZES.flatMap((size) => names.map((name) => [name, size] as const)),
      ...names
        .filter((_, n) => (n + SEED) % ONE_IN === 0)
        .map((name, n) => [name, LARGE[n % LARGE.length] ?? 0] as const),
    ];
// Bytes, of which a character may have three.
const LARGEST = 8_000_000;
const SECONDS = 10;
const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 20_000_000, timeZone: 'Asia/Tokyo' };
const CHILD = new URL('../../dist/reading-child.cjs', import.meta.url).pathname;
const ORDINARY = `<title>ふつうの題</title><body><article>${'<p>県内の病院で電子カルテが停止し、担当者は復旧は来週になると話している。</p>'.repeat(5)}</article>`;
// Of the parent, between two turns of its event loop; of the child. Milliseconds of the processor: the machine may be busy with something else.
const turns: number[] = [];
const readings: number[] = [];
let childBytes = 0;

let reader: Reader;
beforeAll(() => {
  if (!existsSync(CHILD)) throw new Error(`${CHILD} is missing: run "node bin/build.js" first`);
  reader = openReader(CHILD);
});
afterAll(() => reader.close());

function pageOf(html: string): Page {
  const url = 'https://news.example.co.jp/story.html' as LinkUrl;
  return {
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: [['content-type', 'text/html; charset=utf-8']],
    body: new TextEncoder().encode(html).subarray(0, LARGEST),
    fetchedAt: '2025-04-01T00:00:00Z',
    completeness: 'whole',
  };
}
const titleOf = ({ article }: Reading): string =>
  article.ok ? article.value.title : (article.failure.partial?.title ?? '');

/** What the reading child has used so far, by Linux; null elsewhere, and while there is none. */
function childState(): { readonly pid: string; readonly milliseconds: number; readonly bytes: number } | null {
  try {
    const [pid = ''] = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ');
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    const peak = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // One that has ended and was not waited for has no memory any more.
    if (peak === undefined) return null;
    // In ticks of ten milliseconds.
    return { pid, milliseconds: (Number(fields[11]) + Number(fields[12])) * 10, bytes: Number(peak) * 1_024 };
  } catch {
    return null;
  }
}

const wasTooBig = ({ article }: Reading): boolean => !article.ok && article.failure.detail.en.endsWith('MB of memory');

async function readWatched(page: Page): Promise<Reading> {
  const before = childState();
  let last = process.cpuUsage();
  const turn = (): void => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    turns.push((user + system) / 1_000);
  };
  const turning = setInterval(turn, 5);
  const reading = await reader.read(page, OPTIONS);
  clearInterval(turning);
  turn();
  const after = childState();
  // One that was ended for it had too much, by what it took between two looks.
  if (!wasTooBig(reading)) childBytes = Math.max(childBytes, after?.bytes ?? 0);
  if (before !== null && before.pid === after?.pid) readings.push(after.milliseconds - before.milliseconds);
  return reading;
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0;

describe('hostile pages', () => {
  it('are of at least 80 kinds, and 480 of them', () => {
    expect(names.length).toBeGreaterThanOrEqual(80);
    if (!process.env['ROUNDUP_HOSTILE']) expect(cases.length).toBeGreaterThanOrEqual(480);
  });

  it.each(cases)(
    '%s (%i characters) cost a bounded time, and the title is kept',
    async (name, size) => {
      const page = pageOf(
        `<!DOCTYPE html><html lang=ja><head><title>題名T</title></head><body>${generators[name]?.(size)}`,
      );
      const start = performance.now();
      const reading = await readWatched(page);
      // The deadline, and what it takes to notice it on a busy machine.
      expect(performance.now() - start).toBeLessThan((SECONDS + 10) * 1000);
      expect(wasTooBig(reading)).toBe(false);
      if (name !== 'NULs') expect(titleOf(reading), JSON.stringify(reading.article)).not.toBe('');
      // A page of NULs is no page.
      if (!reading.article.ok)
        expect(['parse-limited', 'empty', 'soft-404', ...(name === 'NULs' ? ['not-html'] : [])]).toContain(
          reading.article.failure.kind,
        );
      if (!/NULs|title|題/u.test(name) && !/JSON-LD|h2/u.test(name)) expect(titleOf(reading)).toBe('題名T');
    },
    30_000,
  );

  it.each(Object.entries(wholePages))(
    '%s: cost a bounded time, and the title is kept, but no more of it than a title has',
    async (_, make) => {
      const { type = 'text/html', body, title } = make();
      const page: Page = {
        ...pageOf(''),
        headers: [['content-type', type]],
        body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
      };
      const start = performance.now();
      const reading = await readWatched(page);
      expect(performance.now() - start).toBeLessThan((SECONDS + 10) * 1000);
      if (!reading.article.ok) expect(['parse-limited', 'empty', 'not-html']).toContain(reading.article.failure.kind);
      expect(titleOf(reading).startsWith(title), JSON.stringify(reading.article).slice(0, 300)).toBe(true);
      expect(titleOf(reading).length).toBeLessThanOrEqual(400);
      // It is kept in the month's readings.
      expect(JSON.stringify(reading).length).toBeLessThan(100_000);
    },
    30_000,
  );

  it('leave an ordinary page after them as it is', async () => {
    expect(titleOf(await reader.read(pageOf(ORDINARY), OPTIONS))).toBe('ふつうの題');
  }, 30_000);

  it('never hold up the parent', () => {
    console.info(
      `parent: p99 ${percentile(turns, 0.99).toFixed(0)} ms; child: p95 ${percentile(readings, 0.95)} ms, ${(childBytes / 1e6).toFixed(0)} MB`,
    );
    expect(percentile(turns, 0.99)).toBeLessThan(50);
  });

  it('are mostly read within a second, and within 512 MB', () => {
    if (!process.env['ROUNDUP_HOSTILE']) expect(percentile(readings, 0.95)).toBeLessThan(1_000);
    expect(childBytes).toBeLessThan(512 * 1024 * 1024);
  });
});

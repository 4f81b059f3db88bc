import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReader, type Reader } from '../../src/io/reader.ts';
import type { LinkUrl, Page, Reading } from '../../src/model.ts';
import { generators } from './generators.ts';

// ROUNDUP_HOSTILE=20000,1000000,4000000 for more and larger ones.
const SIZES = (process.env['ROUNDUP_HOSTILE'] ?? '40000').split(',').map(Number);
const SECONDS = 10;
const LAG = 1000;
const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 20_000_000, timeZone: 'Asia/Tokyo' };
const CHILD = new URL('../../dist/reading-child.cjs', import.meta.url).pathname;
const ORDINARY = `<title>ふつうの題</title><body><article>${'<p>県内の病院で電子カルテが停止し、担当者は復旧は来週になると話している。</p>'.repeat(5)}</article>`;

let reader: Reader;
let ticking: NodeJS.Timeout;
let lag = 0;
beforeAll(() => {
  if (!existsSync(CHILD)) throw new Error(`${CHILD} is missing: run "node bin/build.js" first`);
  reader = openReader(CHILD);
  let last = performance.now();
  ticking = setInterval(() => {
    lag = Math.max(lag, performance.now() - last - 20);
    last = performance.now();
  }, 20);
});
afterAll(async () => {
  clearInterval(ticking);
  await reader.close();
});

function pageOf(html: string): Page {
  const url = 'https://news.example.co.jp/story.html' as LinkUrl;
  return { url, finalUrl: url, redirects: [], status: 200, headers: [['content-type', 'text/html; charset=utf-8']], body: new TextEncoder().encode(html), fetchedAt: '2025-04-01T00:00:00Z', completeness: 'whole' };
}
const titleOf = ({ article }: Reading): string => (article.ok ? article.value.title : (article.failure.partial?.title ?? ''));

describe('hostile pages', () => {
  it('are of at least 80 kinds', () => expect(Object.keys(generators).length).toBeGreaterThanOrEqual(80));

  it.each(SIZES.flatMap((size) => Object.keys(generators).map((name) => [name, size] as const)))('%s (%i characters) cost a bounded time, and the title is kept', async (name, size) => {
    const html = `<!DOCTYPE html><html lang=ja><head><title>題名T</title></head><body>${generators[name]?.(size)}`;
    const start = performance.now();
    const reading = await reader.read(pageOf(html), OPTIONS);
    // The deadline, and what it takes to notice it on a busy machine.
    expect(performance.now() - start).toBeLessThan((SECONDS + 5) * 1000);
    if (name !== 'NULs') expect(titleOf(reading), JSON.stringify(reading.article)).not.toBe('');
    // A page of NULs is no page.
    if (!reading.article.ok) expect(['parse-limited', 'empty', 'soft-404', ...(name === 'NULs' ? ['not-html'] : [])]).toContain(reading.article.failure.kind);
    if (!/NULs|title|題/u.test(name) && !/JSON-LD|h2/u.test(name)) expect(titleOf(reading)).toBe('題名T');
  }, 30_000);

  it('leave an ordinary page after them as it is', async () => {
    expect(titleOf(await reader.read(pageOf(ORDINARY), OPTIONS))).toBe('ふつうの題');
  }, 30_000);

  it('never hold up the parent', () => expect(lag).toBeLessThan(LAG));
});

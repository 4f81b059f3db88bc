import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReader, type Reader } from '../../src/io/reader.ts';
import type { FailureKind, LinkUrl, Page, Reading } from '../../src/model.ts';
import { mutate } from '../core/read/dom/page-maker.ts';
import { countFrom, SEED } from '../counts.ts';
import { realPages } from './real-pages.ts';

// Pages as they are and with a few things wrong with them, by the reading child as it is built. `parse-tree.test.ts`
// has the limits of a page, `reader.test.ts` a child that never ends or takes too much.
const COUNT = countFrom('ROUNDUP_MUTATED_PAGES', 500);
const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 20_000_000 };
const CHILD = new URL('../../dist/reading-child.cjs', import.meta.url).pathname;
const ORDINARY = `<title>ふつうの題</title><body><article>${'<p>県内の病院で電子カルテが停止し、担当者は復旧は来週になると話している。</p>'.repeat(5)}</article>`;
// A page that says so little may be taken for what is none; that it took too much is never right here.
const NEVER: ReadonlySet<FailureKind> = new Set(['parse-limited', 'interrupted', 'too-large']);
const [LONGEST_TITLE, LONGEST_READING, MOST_MEMORY] = [400, 100_000, 512 * 1024 * 1024];

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
    body: new TextEncoder().encode(html),
    fetchedAt: '2025-04-01T00:00:00Z',
    completeness: 'whole',
  };
}

/** The most that the reading child has held so far, as Linux tells; 0 elsewhere. */
function childMemory(): number {
  try {
    const [pid = ''] = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ');
    return Number(/VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
}

function complaintsAbout({ article }: Reading): readonly string[] {
  const title = article.ok ? article.value.title : (article.failure.partial?.title ?? '');
  return [
    ...(!article.ok && NEVER.has(article.failure.kind)
      ? [`${article.failure.kind}: ${article.failure.detail.en}`]
      : []),
    ...(title.length > LONGEST_TITLE ? [`a title of ${title.length} characters`] : []),
  ];
}

describe('real pages', () => {
  const pages = realPages();

  it(`as they are and mutated, ${COUNT} of them, give an article or a reason within the limits (seed ${SEED})`, async () => {
    const wrong: unknown[] = [];
    for (let number = 0; number < COUNT; number += 1) {
      const page = pages[number % pages.length];
      if (page === undefined) continue;
      const html = number < pages.length ? page.html : mutate(page.html, SEED + number);
      const reading = await reader.read(pageOf(html), OPTIONS);
      const complaints = complaintsAbout(reading);
      if (complaints.length > 0) wrong.push({ number, path: page.path, complaints });
      // It is kept in the month's readings.
      if (JSON.stringify(reading).length > LONGEST_READING) wrong.push({ number, path: page.path, large: true });
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  it('leave an ordinary page after them as it is', async () => {
    const { article } = await reader.read(pageOf(ORDINARY), OPTIONS);
    expect(article).toMatchObject({ ok: true, value: { title: 'ふつうの題' } });
  });

  it('are read within 512 MB', () => expect(childMemory()).toBeLessThan(MOST_MEMORY));

  it('of which too much would come out, are told by their size', async () => {
    const { article } = await reader.read(pageOf(ORDINARY), { ...OPTIONS, decodedBytes: 100 });
    expect(article).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { afterAll, describe, expect, it } from 'vitest';
import { openReader } from '../../src/io/reader.ts';
import { ROOT, roundup, type Ran } from '../cli/program.ts';
import { archived, folderWith, halfFiles, MONTH, pageAt, traced } from '../cli/signalled.ts';
import { serve } from '../cli/web.ts';
import { randomFrom } from '../core/read/dom/random.ts';
import { inside } from './inside/program.ts';
import { readOnce } from './inside/read-once.ts';
import { countFrom, SEED } from '../counts.ts';

// Half of them for each phase.
const COUNT = countFrom('ROUNDUP_SIGNALS', 150);
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const [PAGES, AT_ONCE] = [8, 2];
// Milliseconds.
const LATE = 50;

const child = openReader(join(ROOT, 'dist/reading-child.cjs'));
afterAll(() => child.close());
const reader = readOnce(child);
/** What only prepares and looks runs in this process. */
const within = (folder: string, args: readonly string[]): Promise<Ran> =>
  inside(args, { folder, now: () => new Date(), reader });

describe('a signal at any moment', () => {
  it(
    `leaves whole files, an exit code of the table, and nothing to repair (${COUNT} times, seed ${SEED})`,
    async () => {
      const random = randomFrom(SEED);
      const { origin } = await serve((request, response) =>
        response.setHeader('content-type', 'text/html').end(pageAt(request.url ?? '')),
      );
      const urls = Array.from({ length: PAGES }, (_, n) => `${origin}/${n}`);
      const expected = withoutPlace(await drafted(folderWith(urls)), origin);
      // As long as such a run takes here and now.
      const [folder, start] = [folderWith(urls), performance.now()];
      await roundup(['draft', MONTH, '--write', '--dir', folder]);
      const longest = (performance.now() - start) * 1.1;
      const signalOnce = async (n: number): Promise<void> => {
        // A server for each: what was asked for must not be another's.
        const own = await serve((request, response) =>
          response.setHeader('content-type', 'text/html').end(pageAt(request.url ?? '')),
        );
        const one = folderWith(urls.map((url) => url.replace(origin, own.origin)));
        const signal = SIGNALS[n % SIGNALS.length] ?? 'SIGINT';
        // Half of them while pages are read and the draft is written, as the pages are there already.
        if (n % 2 === 1) expect((await within(one, ['fetch', MONTH])).code).toBe(0);
        const after = random() * longest;
        const ran = await roundup(['draft', MONTH, '--write', '--dir', one], {
          started: (child) => void sleep(after).then(() => child.kill(signal)),
        });
        const where = `${signal} after ${after} ms: ${ran.stderr}`;
        // A signal that comes before the program listens ends it as it ends any program.
        expect([0, 130, null], where).toContain(ran.code);
        if (ran.code === null) expect(ran.signal, where).toBe(signal);
        expect(traced(ran), where).toBe(false);
        expect(halfFiles(one), where).toEqual([]);
        const there = await archived(one);
        // What a run had asked for when it ended may not have come up to here yet.
        await sleep(LATE);
        own.requests.length = 0;
        const again = await within(one, ['draft', MONTH, '--write']);
        expect(again.code, again.stderr).toBe(0);
        expect(withoutPlace(readFileSync(join(one, `drafts/${MONTH}.md`), 'utf8'), own.origin), where).toBe(expected);
        expect([...own.requests].sort(), where).toEqual(
          urls
            .map((url) => new URL(url).pathname)
            .filter((path) => !there.includes(path))
            .sort(),
        );
      };
      const atOnce = pLimit(AT_ONCE);
      await Promise.all(Array.from({ length: COUNT }, (_, n) => atOnce(() => signalOnce(n))));
    },
    60_000 + COUNT * 8_000,
  );
});

/** The draft wherever its pages came from: markers are made of URLs. */
function withoutPlace(draft: string, origin: string): string {
  return draft
    .replaceAll(origin, 'http://origin')
    .replaceAll(new URL(origin).host, 'origin')
    .replaceAll(/^<!-- roundup .*$/gmu, '<!-- roundup -->');
}

async function drafted(folder: string): Promise<string> {
  const { code, stderr } = await roundup(['draft', MONTH, '--write', '--dir', folder]);
  expect(code, stderr).toBe(0);
  return readFileSync(join(folder, `drafts/${MONTH}.md`), 'utf8');
}

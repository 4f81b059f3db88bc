import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verbatim } from '../../src/core/text/verbatim.ts';
import type { Network } from '../../src/world.ts';
import { newFolder } from '../io/folders.ts';
import { lawRuns, lawTimeout } from '../counts.ts';
import { inside, type RanInside } from './inside/program.ts';

const [RUNS, HOUR] = [lawRuns(60), 3_600_000];
const reader = { read: async (): Promise<never> => Promise.reject(new Error('no page is there to be read')) };
const network: Network = {
  fetchPages: async (urls, each) =>
    void (await Promise.all(
      urls.map((url) => each(url, { ok: false, failure: { kind: 'timeout', detail: verbatim('20 s') } })),
    )),
};
/** Tokyo is nine hours ahead, all year. */
const monthInTokyo = (time: number): string => new Date(time + 9 * HOUR).toISOString().slice(0, 7);

describe('a clock that is set forward and back', () => {
  it(
    `puts each link into the month that it showed, once, and fails no run (${RUNS} histories)`,
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.record({
              hours: fc.integer({ min: -40 * 24, max: 40 * 24 }),
              link: fc.nat(3),
              work: fc.constantFrom('save', 'save', 'draft', 'fetch'),
            }),
            { minLength: 2, maxLength: 10 },
          ),
          async (steps) => {
            const folder = newFolder();
            const first = new Map<number, string>();
            let time = Date.parse('2025-05-01T00:00:00+09:00');
            const run = (...command: readonly string[]): Promise<RanInside> =>
              inside(command, { folder, now: () => new Date(time), reader, network });
            for (const { hours, link, work } of steps) {
              time += hours * HOUR;
              const month = first.get(link);
              if (work === 'save') {
                const ran = await run('save', `https://news${link}.example/`, '--no-fetch');
                expect(ran.code, ran.stderr).toBe(0);
                if (month === undefined) first.set(link, monthInTokyo(time));
              } else if (month !== undefined) {
                const ran = await run(...(work === 'fetch' ? ['fetch', month] : ['draft', month, '--write']));
                expect(ran.code, ran.stderr).toBe(0);
              }
            }
            for (const [link, month] of first) {
              const file = join(folder, `links/${month}.jsonl`);
              expect(existsSync(file) && readFileSync(file, 'utf8')).toContain(`"url":"https://news${link}.example/"`);
              await run('draft', month, '--write');
              const draft = readFileSync(join(folder, `drafts/${month}.md`), 'utf8');
              expect(
                draft.match(new RegExp(`^<!-- roundup \\S+ https://news${link}\\.example/(?: unread)? -->$`, 'gmu')),
              ).toHaveLength(1);
              await run('draft', month, '--write');
              expect(readFileSync(join(folder, `drafts/${month}.md`), 'utf8')).toBe(draft);
            }
          },
        ),
        { numRuns: RUNS },
      );
    },
    lawTimeout(RUNS) * 4,
  );
});

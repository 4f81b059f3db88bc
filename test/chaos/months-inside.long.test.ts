import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { describe, expect, it, vi } from 'vitest';
import { openReader, type Reader } from '../../src/io/reader.ts';
import { emptyFolder } from '../cli/program.ts';
import type { Volume } from './inside/disk.ts';
import { inside } from './inside/program.ts';
import { readOnce } from './inside/read-once.ts';
import { simulateMonth, type MonthReport, type Program } from './month.ts';
import { countFrom, SEED } from '../counts.ts';

vi.mock('../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('./inside/disk.ts');
  return failing(await original());
});

// ROUNDUP_INSIDE_MONTHS=1000 for a soak. Every month is of the size of the goal.
const MONTHS = countFrom('ROUNDUP_INSIDE_MONTHS', 20);
const [LINKS, RUNS, AT_ONCE] = [300, 60, 4];
const HALF_A_DAY = 12 * 3_600_000;
// Calls that change the disk, of a run that does much.
const LONGEST = 400;
// A page that stalls should not cost more; one that is good and comes too late comes with a later run.
const [LIMITS, TIMEOUTS] = [
  { attemptSeconds: 0.4, linkSeconds: 0.4 },
  { connect: 400, headers: 400, idle: 400 },
];

/** The program in this process, on a disk that can be filled and at a clock that goes when it is told to. */
function programInside(reader: Pick<Reader, 'read'>, volume: Volume): Program {
  let time = Date.parse('2025-04-02T00:00:00Z');
  return {
    run: (args, folder, death, settled) =>
      inside(args, {
        folder,
        now: () => new Date(time),
        reader,
        volume,
        ...(settled ? {} : { limits: LIMITS, timeouts: TIMEOUTS }),
        // Most runs are short.
        ...(death !== null && { at: Math.floor(death ** 2 * LONGEST), fault: 'kill' as const }),
      }),
    passTime: () => void (time += HALF_A_DAY),
  };
}

describe('months in which everything goes wrong', () => {
  it(
    `end in the drafts of months without faults, and with every word of the author (${MONTHS} months, ${LINKS} links and ${RUNS} jobs each, seed ${SEED})`,
    async () => {
      const reader = openReader(new URL('../../dist/reading-child.cjs', import.meta.url).pathname);
      const root = emptyFolder();
      const atOnce = pLimit(AT_ONCE);
      const live = async (seed: number): Promise<MonthReport> => {
        const folder = join(root, String(seed));
        mkdirSync(folder);
        const volume: Volume = { room: Infinity };
        const fillDisk = (full: boolean): void => void (volume.room = full ? 2_000 : Infinity);
        return simulateMonth({
          program: programInside(readOnce(reader), volume),
          seed,
          links: LINKS,
          runs: RUNS,
          folder,
          fillDisk,
        });
      };
      try {
        const reports = await Promise.all(
          Array.from({ length: MONTHS }, (_, n) => atOnce(() => live(SEED + n * 1_000))),
        );
        const sum = (of: keyof Omit<MonthReport, 'violations'>): number =>
          reports.reduce((total, report) => total + report[of], 0);
        console.info(
          `${MONTHS} months: ${sum('kills')} kills, ${sum('fullDisks')} full disks, ${sum('edits')} edits, ${sum('requests')} requests, ${sum('neverAnswered')} links that never answered`,
        );
        expect(
          reports.flatMap(({ violations }, n) =>
            violations.map((violation) => `seed ${SEED + n * 1_000}: ${violation}`),
          ),
        ).toEqual([]);
        expect(sum('kills')).toBeGreaterThan(5 * MONTHS);
        expect(sum('fullDisks')).toBeGreaterThan(MONTHS / 2);
      } finally {
        await reader.close();
      }
    },
    120_000 + MONTHS * 60_000,
  );
});

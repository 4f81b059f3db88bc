import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../cli/program.ts';
import { simulateMonth } from './month.ts';
import { mountSmallDisk } from './small-disk.ts';

// ROUNDUP_CHAOS_MONTHS=20 for twenty of the size of the goal: 300 links, 60 cron jobs. Without it one small month.
const MONTHS = Number(process.env['ROUNDUP_CHAOS_MONTHS'] ?? 0);
const SEED = Number(process.env['ROUNDUP_TEST_SEED'] ?? 20_250_401);
const [LINKS, RUNS] = MONTHS > 0 ? [300, 60] : [40, 8];
const DISK = 64_000_000;
const seeds = Array.from({ length: Math.max(1, MONTHS) }, (_, n) => SEED + n * 1000);

describe('a month in which everything goes wrong', () => {
  it.each(seeds)(`ends in the draft of a month without faults, and with every word of the author (${LINKS} links, ${RUNS} jobs, seed %i)`, async (seed) => {
    const folder = emptyFolder();
    const disk = mountSmallDisk(folder, DISK);
    const { violations, ...counts } = await simulateMonth({ seed, links: LINKS, runs: RUNS, folder, fillDisk: disk?.fill ?? null });
    console.info(JSON.stringify({ seed, ...counts }));
    expect(violations).toEqual([]);
    expect(counts.kills).toBeGreaterThan(0);
  }, 60_000 + LINKS * 2_000);
});

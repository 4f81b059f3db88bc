import { describe, expect, it } from 'vitest';
import { emptyFolder, roundup } from '../cli/program.ts';
import { simulateMonth, type Program } from './month.ts';
import { mountSmallDisk } from './small-disk.ts';

// Processes as users have them: one short month, ROUNDUP_CHAOS_MONTHS of the full size in a soak. `months-inside.test.ts` has the count.
const MONTHS = Number(process.env['ROUNDUP_CHAOS_MONTHS'] ?? 0);
const SEED = Number(process.env['ROUNDUP_TEST_SEED'] ?? 20_250_401);
const [LINKS, RUNS] = MONTHS > 0 ? [300, 60] : [40, 8];
const [DISK, LONGEST] = [64_000_000, 1_500];
const seeds = Array.from({ length: Math.max(1, MONTHS) }, (_, n) => SEED + n * 1000);

const processes: Program = {
  run: async (args, folder, death) => {
    let timer: NodeJS.Timeout | undefined;
    const ran = await roundup([...args, '--dir', folder], { started: (child) => void (timer = death === null ? undefined : setTimeout(() => child.kill('SIGKILL'), death * LONGEST)) });
    clearTimeout(timer);
    return ran;
  },
  passTime: () => undefined,
};

describe('a month in which everything goes wrong', () => {
  it.each(seeds)(`ends in the draft of a month without faults, and with every word of the author (${LINKS} links, ${RUNS} jobs, seed %i)`, async (seed) => {
    const folder = emptyFolder();
    const disk = mountSmallDisk(folder, DISK);
    const { violations, ...counts } = await simulateMonth({ program: processes, seed, links: LINKS, runs: RUNS, folder, fillDisk: disk?.fill ?? null });
    console.info(JSON.stringify({ seed, ...counts }));
    expect(violations).toEqual([]);
    expect(counts.kills).toBeGreaterThan(0);
  }, 60_000 + LINKS * 2_000);
});

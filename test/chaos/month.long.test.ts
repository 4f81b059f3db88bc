import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../cli/program.ts';
import { simulateMonth } from './month.ts';
import { processes } from './processes.ts';
import { mountSmallDisk } from './small-disk.ts';
import { countFrom, SEED } from '../counts.ts';

// Processes as users have them: one short month, ROUNDUP_CHAOS_MONTHS of the full size in a soak.
// `months-inside.long.test.ts` has the count.
const MONTHS = countFrom('ROUNDUP_CHAOS_MONTHS', 0);
const [LINKS, RUNS] = MONTHS > 0 ? [300, 60] : [24, 6];
const [DISK, LONGEST] = [64_000_000, 1_500];
const seeds = Array.from({ length: Math.max(1, MONTHS) }, (_, n) => SEED + n * 1000);

describe('a month in which everything goes wrong', () => {
  it.each(seeds)(
    `ends in the draft of a month without faults, and with every word of the author (${LINKS} links, ${RUNS} jobs, seed %i)`,
    async (seed) => {
      const folder = emptyFolder();
      const disk = mountSmallDisk(folder, DISK);
      const { violations, ...counts } = await simulateMonth({
        program: processes(LONGEST),
        seed,
        links: LINKS,
        runs: RUNS,
        folder,
        fillDisk: disk?.fill ?? null,
      });
      console.info(JSON.stringify({ seed, ...counts }));
      expect(violations).toEqual([]);
      expect(counts.kills).toBeGreaterThan(0);
    },
    60_000 + LINKS * 2_000,
  );
});

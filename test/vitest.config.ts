import { accessSync, constants, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { filesApart } from './apart.ts';
import { TEST_TIMEOUT } from './counts.ts';
import { SlowestFirst } from './slowest-first.ts';

// Tests make thousands of small files and flush each: in memory that costs a two hundredth of what it does on a disk.
// What they show is the same: the faults of disks are made by the tests themselves.
const MEMORY = '/dev/shm';
const ROOT = new URL('..', import.meta.url).pathname;
const [ENOUGH, OWN] = [2e9, process.env['TMPDIR']];

// `--mode all`: everything (`npm run test:all`); `--mode timed`: what measures time, and nothing else (`npm run
// test:timed`); else what a newcomer waits for (`npm test`). `counts.ts` has the counts.
export default defineConfig(({ mode }) => {
  const [apart, long] = [filesApart(), mode === 'test' ? ['**/*.long.test.ts'] : []];
  const each = {
    root: ROOT,
    testTimeout: TEST_TIMEOUT,
    hookTimeout: TEST_TIMEOUT,
    tags: [{ name: 'timed', description: 'measures time, which a busy machine may spoil: no part of the gate' }],
    tagsFilter: [mode === 'timed' ? 'timed' : '!timed'],
    setupFiles: process.env['ROUNDUP_TEST_SEED'] === undefined ? [] : ['test/seed.ts'],
    env: {
      ...(mode === 'test' ? {} : { ROUNDUP_TEST_ALL: '1' }),
      ...(OWN === undefined && isOfUse(MEMORY) ? { TMPDIR: MEMORY } : {}),
    },
  };
  return {
    test: {
      root: ROOT,
      // Many tests wait for a process or a server: with one worker a core, a third of the time of two cores would be
      // idle.
      maxWorkers: Math.ceil(1.5 * availableParallelism()),
      sequence: { sequencer: SlowestFirst },
      projects: [
        // What most files import is loaded once for each worker, and not for each file.
        {
          test: {
            ...each,
            name: 'together',
            isolate: false,
            include: ['test/**/*.test.ts'],
            exclude: [...apart, ...long],
          },
        },
        { test: { ...each, name: 'apart', include: apart, exclude: long } },
      ],
    },
  };
});

/**
 * Whether tests may keep their files there, and run some of them: containers mount it small, or without the right to
 * run anything.
 */
function isOfUse(folder: string): boolean {
  const probe = join(folder, `roundup-probe-${process.pid}`);
  try {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < ENOUGH) return false;
    writeFileSync(probe, '', { mode: 0o755 });
    accessSync(probe, constants.X_OK);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { force: true });
  }
}

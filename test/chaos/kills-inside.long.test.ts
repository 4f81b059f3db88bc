import { afterAll, describe, it, vi } from 'vitest';
import { openReader } from '../../src/io/reader.ts';
import { inside } from './inside/program.ts';
import { readOnce } from './inside/read-once.ts';
import { killRuns } from './kills.ts';
import type { Program } from './month.ts';
import { countFrom, SEED } from '../counts.ts';

vi.mock('../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('./inside/disk.ts');
  return failing(await original());
});

// ROUNDUP_INSIDE_KILLS=10000 for a soak.
const KILLS = countFrom('ROUNDUP_INSIDE_KILLS', 300);
// Calls that change the disk, of a run that does much.
const LONGEST = 30;

const child = openReader(new URL('../../dist/reading-child.cjs', import.meta.url).pathname);
afterAll(() => child.close());
const reader = readOnce(child);
/** Each run in this process, and gone as a killed process is. */
const insideThisProcess: Program = {
  run: (args, folder, death) =>
    inside(args, {
      folder,
      now: () => new Date(),
      reader,
      ...(death !== null && { at: Math.floor(death ** 2 * LONGEST), fault: 'kill' as const }),
    }),
  passTime: () => undefined,
};

describe('fetch, draft, save and mark at once in one process, killed at any change of the disk', () => {
  it(
    `corrupt no file, and lose neither a link that was said to be saved nor a word of the author (${KILLS} kills, seed ${SEED})`,
    () => killRuns(insideThisProcess, KILLS, SEED),
    60_000 + KILLS * 2_000,
  );
});

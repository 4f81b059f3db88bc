import { describe, it } from 'vitest';
import { killRuns } from './kills.ts';
import { processes } from './processes.ts';

// Processes as users have them, ROUNDUP_CHAOS_KILLS of them in a soak. `kills-inside.test.ts` has the count.
const KILLS = Number(process.env['ROUNDUP_CHAOS_KILLS'] ?? 20);
const SEED = Number(process.env['ROUNDUP_TEST_SEED'] ?? 20_250_401);

describe('fetch, draft, save and mark at once, killed at any moment', () => {
  it(
    `corrupt no file, and lose neither a link that was said to be saved nor a word of the author (${KILLS} kills, seed ${SEED})`,
    () => killRuns(processes(500), KILLS, SEED),
    60_000 + KILLS * 8_000,
  );
});

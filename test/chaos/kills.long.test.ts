import { describe, it } from 'vitest';
import { killRuns } from './kills.ts';
import { processes } from './processes.ts';
import { countFrom, SEED } from '../counts.ts';

// Processes as users have them, ROUNDUP_CHAOS_KILLS of them in a soak. `kills-inside.long.test.ts` has the count.
const KILLS = countFrom('ROUNDUP_CHAOS_KILLS', 20);

describe('fetch, draft, save and mark at once, killed at any moment', () => {
  it(
    `corrupt no file, and lose neither a link that was said to be saved nor a word of the author (${KILLS} kills, seed ${SEED})`,
    () => killRuns(processes(500), KILLS, SEED),
    60_000 + KILLS * 8_000,
  );
});

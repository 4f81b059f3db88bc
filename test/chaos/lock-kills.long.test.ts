import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../core/read/dom/random.ts';
import { linesOf, startChild } from '../io/children/child.ts';
import { newFolder } from '../io/folders.ts';
import { countFrom, SEED } from '../counts.ts';

// ROUNDUP_LOCK_DEATHS=1000 for a soak.
const DEATHS = countFrom('ROUNDUP_LOCK_DEATHS', 50);
const [AT_ONCE, LONGEST] = [4, 60];

/** A process that counts up, and how far it said it has come. */
function counter(
  lock: string,
  file: string,
): {
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly started: Promise<void>;
  readonly said: Promise<number>;
} {
  const child = startChild('count-up', [lock, file, '1000000']);
  let begun = (): void => undefined;
  const started = new Promise<void>((resolve) => (begun = resolve));
  const said = (async () => {
    let last = 0;
    for await (const line of linesOf(child)) {
      last = Number(line);
      begun();
    }
    return last;
  })();
  return { kill: (signal) => void child.kill(signal), started, said };
}

describe('a lock between four processes, of which one after the other is stopped and killed', () => {
  it(
    `loses no step, and is never waited for in vain (${DEATHS} deaths, seed ${SEED})`,
    async () => {
      const random = randomFrom(SEED);
      const folder = newFolder();
      const [lock, file] = [join(folder, 'lock'), join(folder, 'number')];
      writeFileSync(file, '0');
      const counters = Array.from({ length: AT_ONCE }, () => counter(lock, file));
      let [said, deaths] = [0, 0];
      const kill = async (at: number): Promise<void> => {
        const one = counters[at]!;
        await one.started;
        await sleep(random() * LONGEST);
        // Some are stopped first, perhaps while they hold the lock.
        if (random() < 0.3) one.kill('SIGSTOP');
        if (random() < 0.3) await sleep(LONGEST);
        one.kill('SIGKILL');
        said += await one.said;
        deaths += 1;
      };
      while (deaths < DEATHS) {
        const at = Math.floor(random() * AT_ONCE);
        await kill(at);
        counters[at] = counter(lock, file);
      }
      for (const at of counters.keys()) await kill(at);
      const number = Number(readFileSync(file, 'utf8'));
      // Each that was killed may have counted one step that it did not come to report.
      expect(number).toBeGreaterThanOrEqual(said);
      expect(number).toBeLessThanOrEqual(said + deaths);
      expect(said).toBeGreaterThan(deaths);
    },
    60_000 + DEATHS * 10_000,
  );
});

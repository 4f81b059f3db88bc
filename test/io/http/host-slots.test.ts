import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openHostSlots } from '../../../src/io/http/host-slots.ts';
import { SCALE } from '../../counts.ts';

afterEach(() => vi.restoreAllMocks());

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/**
 * Time that passes by `ticks` from one reading of the clock to the next, and timers that come less than a millisecond
 * early, as node's do.
 */
function playTime(ticks: readonly number[]): { readonly now: () => number; readonly nextTimer: () => boolean } {
  const timers = new Map<NodeJS.Timeout, Timer>();
  let clock = 0;
  let readings = 0;
  const tick = (): number => ticks[readings++ % ticks.length] ?? 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += tick()));
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, milliseconds: number) => {
    const handle = {} as NodeJS.Timeout;
    timers.set(handle, { at: clock + milliseconds, run });
    return handle;
  }) as typeof setTimeout);
  vi.spyOn(globalThis, 'clearTimeout').mockImplementation((handle) => void timers.delete(handle as NodeJS.Timeout));
  return {
    now: () => clock,
    nextTimer: () => {
      const [next] = [...timers].toSorted(([, one], [, other]) => one.at - other.at);
      if (!next) return false;
      timers.delete(next[0]);
      clock = Math.max(clock, next[1].at - tick());
      next[1].run();
      return true;
    },
  };
}

type Request = { readonly host: string; readonly asksFor: number | null; readonly leaves: boolean };

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** How each of the requests ended; null where nothing is left that could start it. */
async function play(
  requests: readonly Request[],
  ticks: readonly number[],
  concurrency: number,
): Promise<readonly (string | null)[]> {
  const time = playTime(ticks);
  const slots = openHostSlots({ concurrency, perHost: 1 }, () => true);
  const interruption = new AbortController();
  const until = new Map<string, number>();
  const ends: (string | null)[] = requests.map(() => null);
  for (const [n, { host, asksFor, leaves }] of requests.entries()) {
    void slots.acquire(host, false, leaves ? interruption.signal : new AbortController().signal).then((slot) => {
      ends[n] = slot.ok ? 'started' : slot.failure.kind;
      if (!slot.ok) return;
      if (time.now() < (until.get(host) ?? 0)) ends[n] = 'started early';
      if (asksFor !== null) {
        until.set(host, time.now() + asksFor);
        slots.slowDown(host, asksFor);
      }
      slot.value();
    });
  }
  await settle();
  interruption.abort({ kind: 'interrupted', detail: { en: '', ja: '' } });
  do await settle();
  while (time.nextTimer());
  return ends;
}

describe('a request that waits for its host', () => {
  it(
    'starts once the host may be asked, and not before, however the clock moves between two looks at it',
    async () => {
      const request = fc.record({
        host: fc.constantFrom('a', 'b', 'c'),
        asksFor: fc.constantFrom(null, null, 0, 1, 17, 1_000),
        leaves: fc.constantFrom(false, false, false, true),
      });
      // Of ticks below a millisecond, some fall between the look for a free host and the one for its timer.
      const ticks = fc.array(fc.constantFrom(0, 0.1, 0.4, 0.9), { minLength: 1, maxLength: 9 });
      await fc.assert(
        fc.asyncProperty(
          fc.array(request, { minLength: 1, maxLength: 12 }),
          ticks,
          fc.integer({ min: 1, max: 3 }),
          async (requests, steps, concurrency) => {
            const ends = await play(requests, steps, concurrency);
            for (const [n, { leaves }] of requests.entries())
              expect(leaves ? ['started', 'interrupted'] : ['started']).toContain(ends[n]);
          },
        ),
        {
          numRuns: 1_000 * SCALE,
          examples: [
            [[17, null, null].map((asksFor) => ({ host: 'a', asksFor, leaves: false })), [0, 0.9, 0, 0.4, 0.4], 1],
          ],
        },
      );
    },
    30_000 * Math.max(1, SCALE),
  );
});

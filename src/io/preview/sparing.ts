import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Bytes, and milliseconds.
const MUCH = 8 * 1024 * 1024;
const LOOK_EVERY = 15;

// What was made of the pages meanwhile grows old: now and then all is looked at, which takes longer.
const ALL_EVERY = 12;

type Collect = (options: { readonly type: 'minor' | 'major' }) => void;

/**
 * Runs work through which many pages pass. To V8 a page is a small object: those that are done with would lie there
 * until they take 64 MB, and the process keeps that room for as long as it runs.
 */
export function openSparing(): <T>(work: () => Promise<T>) => Promise<T> {
  let collect: Collect | undefined;
  let [running, before, times] = [0, Infinity, 0];
  let looking: NodeJS.Timeout | undefined;
  const look = (): void => {
    const now = bytesOfBuffers();
    before = Math.min(before, now);
    if (now - before <= MUCH) return;
    collect ??= collector();
    times += 1;
    collect({ type: times % ALL_EVERY === 0 ? 'major' : 'minor' });
    before = bytesOfBuffers();
  };
  return async (work) => {
    running += 1;
    looking ??= setInterval(look, LOOK_EVERY).unref();
    try {
      return await work();
    } finally {
      running -= 1;
      if (running === 0) {
        clearInterval(looking);
        looking = undefined;
      }
    }
  };
}

function bytesOfBuffers(): number {
  return getHeapStatistics().external_memory;
}

function collector(): Collect {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as Collect;
}

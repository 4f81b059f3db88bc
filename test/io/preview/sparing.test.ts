import { setTimeout } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import { openSparing } from '../../../src/io/preview/sparing.ts';

const MEGABYTE = 1024 * 1024;

/** How far the memory of buffers rises while pages of a megabyte pass, in megabytes. */
async function most(run: (work: () => Promise<void>) => Promise<void>): Promise<number> {
  const before = getHeapStatistics().external_memory;
  let rise = 0;
  await run(async () => {
    for (let page = 0; page < 60; page += 1) {
      Buffer.alloc(MEGABYTE);
      await setTimeout(page % 3 === 0 ? 20 : 0);
      rise = Math.max(rise, getHeapStatistics().external_memory - before);
    }
  });
  return rise / MEGABYTE;
}

it('lets go of the pages that are done with, and gives back what the work gives', async () => {
  const sparingly = openSparing();
  expect(await most(sparingly)).toBeLessThan(20);
  expect(await most(sparingly)).toBeLessThan(20);
  expect(await sparingly(async () => 'done')).toBe('done');
  await expect(sparingly(() => Promise.reject(new Error('not done')))).rejects.toThrow('not done');
});

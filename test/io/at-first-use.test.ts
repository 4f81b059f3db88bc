import { describe, expect, it } from 'vitest';
import { atFirstUse } from '../../src/io/at-first-use.ts';

interface Counter {
  readonly add: (by: number) => Promise<number>;
  readonly fail: () => Promise<never>;
}

describe('an edge at its first use', () => {
  it('is opened by the first call, once, also by two at the same time', async () => {
    let opened = 0;
    let sum = 0;
    const edge = atFirstUse<Counter>({ add: true, fail: true }, async () => {
      opened += 1;
      return {
        add: async (by) => (sum += by),
        fail: async () => {
          throw new Error('as it was thrown');
        },
      };
    });
    expect(opened).toBe(0);
    expect(await Promise.all([edge.add(1), edge.add(2)])).toEqual([1, 3]);
    await expect(edge.fail()).rejects.toThrow('as it was thrown');
    expect(await edge.add(4)).toBe(7);
    expect(opened).toBe(1);
  });

  it('tells every caller what kept it from being opened', async () => {
    const edge = atFirstUse<Counter>({ add: true, fail: true }, async () => {
      throw new Error('no such disk');
    });
    await expect(edge.add(1)).rejects.toThrow('no such disk');
    await expect(edge.add(1)).rejects.toThrow('no such disk');
  });
});

import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model.ts';
import { openReader, type Reader } from '../../src/io/reader.ts';
import { openReaders } from '../../src/io/readers.ts';
import { OPTIONS, pageSaying, pidOf, titleOf } from './reading-children/orders.ts';

const childPath = new URL('reading-children/obedient.cjs', import.meta.url).pathname;
const numbers = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `page ${at}`);
const readAll = (reader: Reader, orders: readonly string[]): Promise<readonly Reading[]> =>
  Promise.all(orders.map((order) => reader.read(pageSaying(order), OPTIONS)));

describe('reading by several children', () => {
  it.each([
    [1, 'there are two processors', 2, 60],
    [1, 'no more pages wait than come at once', 8, 17],
    [2, 'more pages wait and there are four processors', 4, 60],
    [2, 'a thousand wait', 64, 1000],
  ])('is done by %i where %s, and each page gets its own reading', async (children, _, processors, pages) => {
    const reader = openReaders({ childPath, processors });
    const readings = await readAll(reader, numbers(pages));
    await reader.close();
    expect(readings.map((reading) => titleOf(reading).replace(/ \d+$/u, ''))).toEqual(
      numbers(pages).map((order) => `${order} Asia/Tokyo`),
    );
    expect(new Set(readings.map(pidOf)).size).toBe(children);
  });

  it('gives the second what comes until both have as many', async () => {
    const given: number[] = [];
    const open = (): Reader => {
      const own = given.push(0) - 1;
      return {
        prepare: () => undefined,
        read: () => {
          given[own] = (given[own] ?? 0) + 1;
          return new Promise(() => undefined);
        },
        close: async () => undefined,
      };
    };
    const reader = openReaders({ childPath, processors: 4, open });
    void readAll(reader, numbers(24));
    expect(given).toEqual([17, 7]);
    void readAll(reader, numbers(20));
    expect(given).toEqual([22, 22]);
  });

  it('ends all of them with close, and what they have not read is interrupted', async () => {
    const reader = openReaders({ childPath, processors: 4, open: (path) => openReader(path) });
    const unread = readAll(reader, ['hang', ...numbers(16), 'hang', ...numbers(16)]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await reader.close();
    expect(new Set((await unread).map(titleOf).filter((title) => !title.startsWith('page')))).toEqual(
      new Set(['interrupted: the reading was ended']),
    );
  });

  it('costs the page alone that a child dies of', async () => {
    const reader = openReaders({ childPath, processors: 4 });
    const titles = (await readAll(reader, [...numbers(17), 'exit', ...numbers(17)])).map(titleOf);
    await reader.close();
    expect(titles.filter((title) => title.startsWith('parse-limited'))).toEqual([titles[17]]);
  });
});

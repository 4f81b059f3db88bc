import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openReader, type Reader } from '../../src/io/reader.ts';
import type { Reading } from '../../src/model.ts';
import { newFolder } from './folders.ts';
import { OPTIONS, pageSaying, pidOf, titleOf } from './reading-children/orders.ts';

const childAt = (name: string): string => new URL(`reading-children/${name}.cjs`, import.meta.url).pathname;

let reader: Reader | undefined;
const open = (child: string, pageSeconds = 1): Reader =>
  (reader = openReader(childAt(child), { pageSeconds, megabytes: 100, residentMegabytes: 300 }));
afterEach(() => reader?.close());

describe('the reading child', () => {
  it('reads pages in order, in one process, with the options', async () => {
    const { read } = open('obedient');
    const readings = await Promise.all(['one', 'two', 'three'].map((order) => read(pageSaying(order), OPTIONS)));
    expect(readings.map((reading) => titleOf(reading).replace(/\d+$/u, ''))).toEqual([
      'one Asia/Tokyo ',
      'two Asia/Tokyo ',
      'three Asia/Tokyo ',
    ]);
    expect(new Set(readings.map(pidOf)).size).toBe(1);
  });

  it.each<readonly [string, RegExp]>([
    ['hang', /took longer than 1 s/u],
    ['exit', /ended with 3$/u],
    ['memory', /ended with (?:SIG\w+|1\d\d), probably out of memory/u],
    ...(process.platform === 'linux' ? [['buffers', /more than 300 MB of memory/u] as const] : []),
  ])(
    'costs one page when that makes it %s; the next page gets a new child',
    async (order, detail) => {
      const { read } = open('obedient', order === 'hang' ? 1 : 30);
      const [before, bad, after] = await Promise.all(
        ['before', order, 'after'].map((one) => read(pageSaying(one), OPTIONS)),
      );
      expect(bad?.article).toMatchObject({
        ok: false,
        failure: {
          kind: 'parse-limited',
          detail: { en: expect.stringMatching(detail) as string },
          partial: { title: `partial of ${order}` },
        },
      });
      expect(titleOf(after as Reading)).toMatch(/^after/u);
      expect(pidOf(after as Reading)).not.toBe(pidOf(before as Reading));
    },
    60_000,
  );

  it.each([
    [1, /^killed \S+ at most 1 /u],
    [2, /^interrupted: another program ended/u],
  ])('that is ended from outside %i times reads the page once more', async (times, title) => {
    const { read } = open('obedient', 30);
    const order = `killed ${join(newFolder(), 'count')} at most ${times}`;
    const [killed, after] = await Promise.all([order, 'after'].map((one) => read(pageSaying(one), OPTIONS)));
    expect(titleOf(killed as Reading)).toMatch(title);
    expect(titleOf(after as Reading)).toMatch(/^after/u);
  });

  it.runIf(process.platform === 'linux')('that is stopped at its deadline is no fault of the page', async () => {
    const { read } = open('obedient', 1);
    const pid = Number(pidOf(await read(pageSaying('one'), OPTIONS)));
    const reading = read(pageSaying('two'), OPTIONS);
    process.kill(pid, 'SIGSTOP');
    expect(titleOf(await reading)).toMatch(/^two/u);
  });

  it('never gives a page what was known of another', async () => {
    const { read } = open('obedient', 2);
    const [, silent] = await Promise.all(['one', 'silent hang'].map((order) => read(pageSaying(order), OPTIONS)));
    expect(silent?.article).toMatchObject({ ok: false, failure: { kind: 'parse-limited' } });
    expect(silent?.article).not.toHaveProperty('failure.partial');
    expect(titleOf(await read(pageSaying('twice'), OPTIONS))).toMatch(/^twice/u);
  });

  it('tells of an error of ours and goes on in the same process', async () => {
    const { read } = open('obedient');
    expect(titleOf(await read(pageSaying('throw'), OPTIONS))).toBe('parse-limited: TypeError: no such member');
    expect(titleOf(await read(pageSaying('next'), OPTIONS))).toMatch(/^next/u);
  });

  it("rejects when no child can be started: that is not the page's fault", async () => {
    await expect(open('stillborn').read(pageSaying('x'), OPTIONS)).rejects.toThrow(
      /could not be started.*ended with 7/u,
    );
    await expect(open('no-such-file').read(pageSaying('x'), OPTIONS)).rejects.toThrow(/could not be started/u);
  });

  it('ends with close; what is not read yet is interrupted, and a later page starts another', async () => {
    const { read, close } = open('obedient', 20);
    const unread = [read(pageSaying('hang'), OPTIONS), read(pageSaying('two'), OPTIONS)];
    await new Promise((resolve) => setTimeout(resolve, 300));
    await close();
    expect((await Promise.all(unread)).map(titleOf)).toEqual([
      'interrupted: the reading was ended',
      'interrupted: the reading was ended',
    ]);
    expect(titleOf(await read(pageSaying('again'), OPTIONS))).toMatch(/^again/u);
  });

  it('may be started before there is a page, and reads as ever', async () => {
    const { prepare, read, close } = open('obedient');
    prepare();
    prepare();
    const [one, two] = await Promise.all(['one', 'two'].map((order) => read(pageSaying(order), OPTIONS)));
    expect([one, two].map((reading) => titleOf(reading as Reading).replace(/\d+$/u, ''))).toEqual([
      'one Asia/Tokyo ',
      'two Asia/Tokyo ',
    ]);
    prepare();
    expect(pidOf(await read(pageSaying('three'), OPTIONS))).toBe(pidOf(one as Reading));
    await close();
    prepare();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const later = await read(pageSaying('four'), OPTIONS);
    expect(titleOf(later)).toMatch(/^four/u);
    expect(pidOf(later)).not.toBe(pidOf(one as Reading));
  });

  it('that could not be started in advance is told with the page', async () => {
    const { prepare, read } = open('stillborn');
    prepare();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(read(pageSaying('x'), OPTIONS)).rejects.toThrow(/could not be started.*ended with 7/u);
  });

  it('never holds up the parent', { tags: ['timed'] }, async () => {
    const { read } = open('obedient', 3);
    const reading = read(pageSaying('hang'), OPTIONS);
    let longest = 0;
    let last = performance.now();
    const ticks = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    await reading;
    clearInterval(ticks);
    expect(longest).toBeLessThan(1_500);
  });
});

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Complaint } from '../../../src/core/complaint.ts';
import { thisProcess, type Holder } from '../../../src/io/files/holder.ts';
import { withLock, type Patience } from '../../../src/io/files/lock.ts';
import type { Message } from '../../../src/model.ts';
import { firstWord, linesOf, startChild } from '../children/child.ts';
import { beforeCalls, failsWith, setDisk } from '../disk.ts';
import { countFrom } from '../../counts.ts';
import { newFolder } from '../folders.ts';

vi.mock('../../../src/io/files/disk.ts', async (original) => {
  const { failing } = await import('../disk.ts');
  return failing(await original());
});

const KILLS = countFrom('ROUNDUP_LOCK_KILLS', 6, 1);
const QUICK: Patience = { tellAfter: 50, giveUpAfter: 300, tell: () => undefined };
const LONG: Patience = { ...QUICK, giveUpAfter: 20_000 };

function plant(holder: Partial<Holder>): string {
  const file = join(newFolder(), 'lock');
  writeFileSync(file, JSON.stringify({ ...thisProcess(new Date('2025-05-11T03:00:00Z')), ...holder }));
  return file;
}

describe('withLock', () => {
  it('gives the result and removes the lock, also after an error, and leaves nothing else', async () => {
    const file = join(newFolder(), 'deep', 'er', 'lock');
    expect(await withLock(file, QUICK, async () => existsSync(file))).toBe(true);
    await expect(withLock(file, QUICK, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  it('lets one at a time in, of many in one process', async () => {
    const file = join(newFolder(), 'lock');
    let [inside, most] = [0, 0];
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(1);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => withLock(file, LONG, work)));
    expect(most).toBe(1);
  });

  it.each([
    ['a pid that runs no more', { pid: 2 ** 22 - 1 }],
    ['a pid that is another process by now', { started: '1' }],
    ['a process of before the last boot', { boot: 'another boot' }],
  ])('takes over at once from %s', async (_, holder) => {
    const file = plant(holder);
    await withLock(file, QUICK, async () => undefined);
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  it.each<[string, Partial<Holder>]>([
    ['a process that lives', {}],
    ['another machine', { host: 'elsewhere', pid: 2 ** 22 - 1, boot: 'another boot' }],
    ['another container', { pid: 2 ** 22 - 1, namespace: 'pid:[1]' }],
  ])('waits for %s, says so, and then names it and the file', async (_, holder) => {
    const file = plant(holder);
    const told: Message[] = [];
    const text = readFileSync(file, 'utf8');
    const attempt = withLock(file, { ...QUICK, tell: (message) => told.push(message) }, async () => undefined);
    await expect(attempt).rejects.toThrow(Complaint);
    await expect(attempt).rejects.toThrow(file);
    await expect(attempt).rejects.toThrow(
      `pid ${holder.pid ?? process.pid}, ${holder.host ?? hostname()}, 2025-05-11T03:00:00.000Z`,
    );
    const who = `pid ${holder.pid ?? process.pid}, ${holder.host ?? hostname()}, 2025-05-11T03:00:00.000Z`;
    expect(told).toEqual([
      { en: `waiting for another roundup (${who}) to finish`, ja: `別の roundup（${who}）が終わるのを待っています` },
    ]);
    await expect(attempt).rejects.toMatchObject({
      says: {
        ja: expect.stringMatching(/^別の roundup（pid .*）がまだ動いています。.* を削除してください$/u) as unknown,
      },
    });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it.each<[string, Partial<Holder>]>([
    ['another machine', { host: 'elsewhere', pid: 2 ** 22 - 1, boot: 'another boot' }],
    ['another container', { pid: 2 ** 22 - 1, namespace: 'pid:[1]' }],
  ])('takes over from %s, and says so, ten minutes after it was last renewed', async (_, holder) => {
    const file = plant(holder);
    const told: string[] = [];
    const patience = { ...QUICK, watchFor: 60, tell: ({ en }: Message) => void told.push(en) };
    utimesSync(file, new Date(), new Date(Date.now() - 9 * 60_000));
    await expect(withLock(file, patience, async () => undefined)).rejects.toThrow('is still at work');
    utimesSync(file, new Date(), new Date(Date.now() - 11 * 60_000));
    expect(await withLock(file, patience, async () => 'taken')).toBe('taken');
    expect(told.at(-1)).toMatch(/lock was left by a run on another machine .*for ten minutes: it is taken over$/u);
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  it('leaves a lock to another machine whose clock is far behind, and which renews it', async () => {
    const file = plant({ host: 'elsewhere', boot: 'another boot' });
    let behind = 3600_000;
    const renewing = setInterval(() => {
      behind -= 10;
      utimesSync(file, new Date(), new Date(Date.now() - behind));
    }, 10);
    await expect(
      withLock(file, { ...QUICK, watchFor: 100 }, async () => undefined).finally(() => clearInterval(renewing)),
    ).rejects.toThrow('is still at work');
  });

  it('is renewed while the work goes on', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const file = join(newFolder(), 'lock');
    try {
      await withLock(file, LONG, async () => {
        utimesSync(file, new Date(0), new Date(0));
        await vi.advanceTimersByTimeAsync(5000);
        await vi.waitFor(() => expect(statSync(file).mtimeMs).toBeGreaterThan(0));
      });
    } finally {
      vi.useRealTimers();
    }
  });

  it.each(['', '{"pid":1', 'null', '[]', '{}', '\u0000\u0000\u0000'])(
    'takes over from a lock file that holds %j, once it is old enough to be nobody who is writing it',
    async (text) => {
      const file = join(newFolder(), 'lock');
      writeFileSync(file, text);
      const told: Message[] = [];
      await expect(
        withLock(file, { ...QUICK, tell: (message) => told.push(message) }, async () => undefined),
      ).rejects.toThrow('another roundup (?) is still at work');
      expect(told.map(({ en }) => en)).toEqual(['waiting for another roundup (?) to finish']);
      utimesSync(file, new Date(), new Date(Date.now() - 3000));
      expect(await withLock(file, QUICK, async () => 'taken')).toBe('taken');
      expect(readdirSync(join(file, '..'))).toEqual([]);
    },
  );

  it('says nothing of a wait that is short', async () => {
    const told: Message[] = [];
    await expect(
      withLock(
        plant({}),
        { tellAfter: 5_000, giveUpAfter: 100, tell: (message) => told.push(message) },
        async () => undefined,
      ),
    ).rejects.toThrow('is still at work');
    expect(told).toEqual([]);
  });

  describe('where the file system is another one', () => {
    afterEach(() => setDisk());

    it('lets one at a time in without hard links too, and leaves nothing', async () => {
      const file = join(newFolder(), 'lock');
      beforeCalls('link', failsWith('EPERM'));
      let [inside, most] = [0, 0];
      const work = async (): Promise<void> => {
        inside += 1;
        most = Math.max(most, inside);
        await sleep(1);
        inside -= 1;
      };
      await Promise.all(Array.from({ length: 8 }, () => withLock(file, LONG, work)));
      expect([most, readdirSync(join(file, '..'))]).toEqual([1, []]);
    });

    it.each([
      ['link', 'EIO'],
      ['writeFile', 'ENOSPC'],
      ['readFile', 'EIO'],
      ['unlink', 'EACCES'],
    ])('names the lock when its %s fails with %s', async (call, code) => {
      const file = join(newFolder(), 'lock');
      beforeCalls(call, failsWith(code));
      await expect(withLock(file, QUICK, async () => undefined)).rejects.toThrow(
        expect.objectContaining({
          name: 'Complaint',
          message: expect.stringMatching(new RegExp(`lock: .*\\(${code}\\)$`, 'u')) as unknown,
        }),
      );
    });

    it('is content where its lock is gone before it removes it', async () => {
      const file = join(newFolder(), 'lock');
      beforeCalls('unlink', () => rmSync(file, { force: true }));
      expect(await withLock(file, QUICK, async () => 'done')).toBe('done');
      beforeCalls('readFile', () => rmSync(file, { force: true }));
      expect(await withLock(file, QUICK, async () => 'done')).toBe('done');
    });
  });

  it('recovers when the one who took over from a dead holder died as well', async () => {
    const dead = { ...thisProcess(new Date()), pid: 2 ** 22 - 1 };
    const file = plant(dead);
    writeFileSync(`${file}.${dead.id}.dead`, JSON.stringify({ ...dead, id: 'second' }));
    await withLock(file, LONG, async () => undefined);
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  it('leaves a lock alone that has become another’s', async () => {
    const file = join(newFolder(), 'lock');
    const other = JSON.stringify(thisProcess(new Date()));
    await withLock(file, QUICK, async () => {
      rmSync(file);
      writeFileSync(file, other);
    });
    expect(readFileSync(file, 'utf8')).toBe(other);
  });

  it(`loses no step between four processes that are killed at any moment (${KILLS} kills)`, async () => {
    const folder = newFolder();
    const [lock, file] = [join(folder, 'lock'), join(folder, 'number')];
    writeFileSync(file, '0');
    let [said, cutOff] = [0, 0];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const children = [1, 2, 3, 4].map((one) => startChild('count-up', [lock, file, one === 4 ? '1000' : '15']));
      const counts = children.map(async (child) => {
        let last = 0;
        for await (const line of linesOf(child)) {
          last = Number(line);
          if (child === children[3] && last === 1) void sleep(Math.random() * 60).then(() => child.kill('SIGKILL'));
        }
        return last;
      });
      said += (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
      cutOff += 1;
      const number = Number(readFileSync(file, 'utf8'));
      // The killed one may have counted one step that it did not come to report.
      expect(number).toBeGreaterThanOrEqual(said);
      expect(number).toBeLessThanOrEqual(said + cutOff);
    }
  }, 600_000);

  it('waits for a holder that is stopped, however long', async () => {
    const folder = newFolder();
    const [lock, file] = [join(folder, 'lock'), join(folder, 'number')];
    writeFileSync(file, '0');
    const child = startChild('count-up', [lock, file, '1', '3000']);
    await firstWord(child);
    child.kill('SIGSTOP');
    await expect(withLock(lock, { ...QUICK, giveUpAfter: 1500 }, async () => undefined)).rejects.toThrow(
      `pid ${child.pid}`,
    );
    child.kill('SIGCONT');
    await withLock(lock, LONG, async () => expect(readFileSync(file, 'utf8')).toBe('1'));
  });

  /** When the holder was killed, and when the lock was taken from it. */
  async function takenFromKilled(): Promise<{ readonly killed: number; readonly taken: number }> {
    const folder = newFolder();
    const [lock, file] = [join(folder, 'lock'), join(folder, 'number')];
    writeFileSync(file, '0');
    const child = startChild('count-up', [lock, file, '1', '60000']);
    await firstWord(child);
    const taken = withLock(lock, LONG, async () => performance.now());
    await sleep(200);
    const killed = performance.now();
    child.kill('SIGKILL');
    return { killed, taken: await taken };
  }

  it('takes over from a holder that is killed while it waits', async () => {
    expect(await takenFromKilled()).toBeDefined();
  });

  it('takes over within a second', { tags: ['timed'] }, async () => {
    const { killed, taken } = await takenFromKilled();
    expect(taken - killed).toBeLessThan(1000);
  });

  it('says what to do where it cannot be made', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a', 'b'), '');
    await expect(withLock(join(folder, 'a', 'b', 'lock'), QUICK, async () => undefined)).rejects.toThrow(
      /a\/b\/lock: a part of this path is a file/u,
    );
  });
});

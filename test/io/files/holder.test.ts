import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import fc from 'fast-check';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { isAlive, parseHolder, thisProcess, type Holder } from '../../../src/io/files/holder.ts';

const system = vi.hoisted(() => ({ hasProc: true }));
vi.mock('node:fs', async (original) => {
  const real = await original<{
    readFileSync: (...given: unknown[]) => unknown;
    readlinkSync: (...given: unknown[]) => unknown;
  }>();
  const onLinux =
    <Call extends (...given: unknown[]) => unknown>(call: Call) =>
    (...given: unknown[]) => {
      if (system.hasProc || !String(given[0]).startsWith('/proc/')) return call(...given);
      throw new Error('ENOENT: there is no /proc');
    };
  return { ...real, readFileSync: onLinux(real.readFileSync), readlinkSync: onLinux(real.readlinkSync) };
});
afterEach(() => {
  system.hasProc = true;
  vi.restoreAllMocks();
});

const NOW = new Date('2025-05-11T03:00:00Z');
const NOBODY = 2 ** 22 - 1;

function killAnswers(code: string | null): void {
  vi.spyOn(process, 'kill').mockImplementation(() => {
    if (code !== null) throw Object.assign(new Error(code), { code });
    return true;
  });
}

describe('this process as a holder', () => {
  it('is told from every other one, and from its own last taking of a lock', () => {
    const holder = thisProcess(NOW);
    expect(holder).toMatchObject({ pid: process.pid, host: hostname(), since: '2025-05-11T03:00:00.000Z' });
    expect(holder.id).not.toBe(thisProcess(NOW).id);
  });

  it.runIf(existsSync('/proc/self'))('is known by the boot, the container and the start of the process', () => {
    const { boot, namespace, started } = thisProcess(NOW);
    expect(boot).toBe(readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
    expect(namespace).toBe(readlinkSync('/proc/self/ns/pid'));
    // proc(5): the name of the program stands in brackets and may hold anything; the start is the 20th field behind it.
    expect(started).toBe(readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ')[19]);
    expect(started).toMatch(/^\d+$/u);
  });

  it('is known by its pid alone on another system', () => {
    system.hasProc = false;
    const holder = thisProcess(NOW);
    expect([holder.boot, holder.namespace, holder.started]).toEqual(['', '', '']);
    expect([isAlive(holder), isAlive({ ...holder, pid: NOBODY })]).toEqual([true, false]);
  });
});

describe('a holder is alive', () => {
  it.each<[string, Partial<Holder>, boolean]>([
    ['that is this process', {}, true],
    [
      'on another machine, whatever else is said of it',
      { host: 'elsewhere', boot: 'another', namespace: 'another', pid: NOBODY },
      true,
    ],
    ['of before the last boot: no', { boot: 'another' }, false],
    ['in another container', { namespace: 'another', pid: NOBODY }, true],
    ['in another container of before the last boot: no', { boot: 'another', namespace: 'another' }, false],
    ['whose pid runs no more: no', { pid: NOBODY }, false],
    ['whose pid is another process by now: no', { started: '1' }, false],
    ['whose start nobody knows, by its pid', { started: '' }, true],
    ['whose start nobody knows, and whose pid runs no more: no', { started: '', pid: NOBODY }, false],
  ])('%s', (_, said, alive) => {
    expect(isAlive({ ...thisProcess(NOW), ...said })).toBe(alive);
  });

  it('that belongs to another user, and is not one that is gone', () => {
    const holder = { ...thisProcess(NOW), started: '' };
    killAnswers('EPERM');
    expect(isAlive(holder)).toBe(true);
    killAnswers('ESRCH');
    expect(isAlive(holder)).toBe(false);
    killAnswers(null);
    expect(isAlive({ ...holder, pid: NOBODY })).toBe(true);
    expect(isAlive({ ...holder, pid: NOBODY, started: '5' })).toBe(false);
    expect(process.kill).toHaveBeenCalledWith(NOBODY, 0);
  });

  it.runIf(existsSync('/proc/self'))('no more when it has ended and only waits for its parent', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const pid = Number(await new Promise<Buffer>((said) => parent.stdout.once('data', said)));
    const fields = (): readonly string[] =>
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    await vi.waitUntil(() => fields()[0] === 'Z');
    expect(isAlive({ ...thisProcess(NOW), pid, started: fields()[19] ?? '' })).toBe(false);
  });
});

describe('parseHolder', () => {
  it('takes its own text back, and nothing else', () => {
    const holder = thisProcess(NOW);
    const text = JSON.stringify(holder);
    expect(parseHolder(text)).toEqual(holder);
    fc.assert(fc.property(fc.json(), (other) => parseHolder(other) === null));
    fc.assert(fc.property(fc.nat(text.length - 1), (length) => parseHolder(text.slice(0, length)) === null));
  });

  it.each(['id', 'pid', 'host', 'since', 'boot', 'namespace', 'started'])(
    'takes none whose %s is missing or of another kind',
    (name) => {
      for (const value of [undefined, null, [], {}, name === 'pid' ? '1' : 1, name === 'pid' ? 1.5 : true])
        expect(parseHolder(JSON.stringify({ ...thisProcess(NOW), [name]: value }))).toBeNull();
    },
  );
});

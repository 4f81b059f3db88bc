import type { FileHandle } from 'node:fs/promises';
import type * as Real from '../../src/io/files/disk.ts';
import { countFrom } from '../counts.ts';

/**
 * A disk that fails on command, for `vi.mock('…/src/io/files/disk.ts')`. Every call that changes something counts. `kill`:
 * from that call on nothing reaches the disk any more. `full`: half of that write reaches it, and from then on no byte
 * does. `short`: that write takes half of its bytes, which is no error. Else: that call alone fails with this errno
 * code.
 */
export type Fault = 'kill' | 'full' | 'short' | 'EIO' | 'ENOSPC' | 'EDQUOT' | 'EACCES' | 'EROFS' | 'EMFILE';

const EVERY: readonly Fault[] = ['kill', 'full', 'short', 'EIO', 'ENOSPC', 'EACCES', 'EDQUOT', 'EROFS', 'EMFILE'];
// The last ones take the way of the others and differ in their message only.
export const FAULTS = process.env['ROUNDUP_ALL_FAULTS'] ? EVERY : EVERY.slice(0, countFrom('ROUNDUP_FAULTS', 6, 4));
export const disk = {
  calls: 0,
  at: Infinity,
  fault: 'EIO' as Fault,
  names: [] as string[],
  before: null as ((name: string) => void) | null,
  open: 0,
};

/**
 * A sound disk, or one that fails at the call of that number (counted from 0). `open` counts the files that nobody has
 * closed yet.
 */
export function setDisk(at = Infinity, fault: Fault = 'EIO'): void {
  Object.assign(disk, { calls: 0, at, fault, names: [], before: null, open: 0 });
}

/** A sound disk on which something else happens right before each call, of those that only read too. */
export function watchDisk(before: (name: string) => void): void {
  setDisk();
  disk.before = before;
}

/** A sound disk on which something else happens right before each call of this name. */
export function beforeCalls(call: string, act: () => void): void {
  watchDisk((name) => {
    if (name === call) act();
  });
}

/** For `beforeCalls`: the call fails with this errno code. */
export function failsWith(code: string): () => void {
  return () => {
    throw failure(code);
  };
}

type Call<Args extends unknown[], Result> = (...args: Args) => Result;

/** The module with the calls that change something replaced by ones that may fail. */
export function failing(real: typeof Real): typeof Real {
  const watchedNow =
    <Args extends unknown[], Result>(name: string, call: Call<Args, Result>): Call<Args, Result> =>
    (...args) => {
      disk.before?.(name);
      return call(...args);
    };
  const guardedNow =
    <Args extends unknown[], Result>(name: string, call: Call<Args, Result>): Call<Args, Result> =>
    (...args) => {
      failIfDue(name);
      return call(...args);
    };
  // What these throw is a rejection, as the file system's own is.
  const watched =
    <Args extends unknown[], Result>(name: string, call: Call<Args, Promise<Result>>): Call<Args, Promise<Result>> =>
    async (...args) =>
      watchedNow(name, call)(...args);
  const guarded =
    <Args extends unknown[], Result>(name: string, call: Call<Args, Promise<Result>>): Call<Args, Promise<Result>> =>
    async (...args) =>
      guardedNow(name, call)(...args);
  return {
    ...real,
    readFile: watched('readFile', real.readFile as (path: string) => Promise<Buffer>),
    readdir: watched('readdir', real.readdir as (path: string) => Promise<string[]>),
    stat: watched('stat', real.stat as (path: string) => Promise<unknown>),
    statSync: watchedNow('stat', real.statSync as (path: string) => unknown),
    access: watched('access', real.access),
    realpath: watched('realpath', real.realpath as (path: string) => Promise<string>),
    open: async (path: string, flags: string, ...rest: []) => {
      opens(flags);
      const handle = await real.open(path, flags, ...rest);
      disk.open += 1;
      return failingHandle(handle);
    },
    openSync: (path: string, flags: string, ...rest: []) => {
      opens(flags);
      const opened = real.openSync(path, flags, ...rest);
      disk.open += 1;
      return opened;
    },
    closeSync: (opened: number) => {
      disk.open -= 1;
      real.closeSync(opened);
    },
    writeSync: (opened: number, bytes: Uint8Array) => {
      const { length, fails } = dueWrite(bytes.length);
      const taken = real.writeSync(opened, bytes, 0, length);
      if (fails) throw fails;
      return taken;
    },
    fsyncSync: guardedNow('sync', real.fsyncSync),
    writeFile: guarded('writeFile', real.writeFile),
    writeFileSync: guardedNow('writeFile', real.writeFileSync),
    appendFileSync: guardedNow('appendFile', real.appendFileSync),
    copyFile: guarded('copyFile', real.copyFile),
    rename: guarded('rename', real.rename),
    renameSync: guardedNow('rename', real.renameSync),
    link: guarded('link', real.link),
    unlink: guarded('unlink', real.unlink),
    unlinkSync: guardedNow('unlink', real.unlinkSync),
    mkdirSync: guardedNow('mkdir', real.mkdirSync as (path: string) => undefined),
  } as unknown as typeof Real;
}

function opens(flags: string): void {
  if (flags === 'r') disk.before?.('open r');
  else failIfDue(`open ${flags}`);
}

function failingHandle(handle: FileHandle): FileHandle {
  return new Proxy(handle, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      const call = member.bind(target) as (...args: unknown[]) => unknown;
      if (name === 'close') disk.open -= 1;
      if (name === 'write')
        return async (bytes: Uint8Array, offset = 0, wanted = bytes.length - offset) => {
          const { length, fails } = dueWrite(wanted);
          const taken = await target.write(bytes, offset, length);
          if (fails) throw fails;
          return taken;
        };
      if (!['sync', 'truncate', 'chmod'].includes(String(name))) return call;
      return async (...args: unknown[]) => {
        failIfDue(String(name));
        return call(...args);
      };
    },
  });
}

/** How many of the bytes that are to be written reach the disk, and the error behind that. */
function dueWrite(length: number): { readonly length: number; readonly fails: Error | null } {
  const partial = disk.calls === disk.at && ['full', 'short', 'kill'].includes(disk.fault);
  if (!partial) {
    failIfDue('write');
    return { length, fails: null };
  }
  disk.calls += 1;
  disk.names.push('write');
  return { length: length >> 1, fails: disk.fault === 'kill' ? failure('KILLED') : null };
}

function failIfDue(name: string): void {
  disk.before?.(name);
  const [now, { at, fault }] = [disk.calls, disk];
  disk.calls += 1;
  disk.names.push(name);
  if (fault === 'kill' && now >= at) throw failure('KILLED');
  if (fault === 'full' && now > at && /write|open [^r]|mkdir|link|copy/iu.test(name) && name !== 'unlink')
    throw failure('ENOSPC');
  if (fault !== 'kill' && fault !== 'full' && fault !== 'short' && now === at) throw failure(fault);
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: made to fail`), { code });
}

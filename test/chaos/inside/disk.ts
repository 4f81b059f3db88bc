import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type * as Real from '../../../src/io/files/disk.ts';

/**
 * A disk for programs that run inside of the test's process, several at once, for `vi.mock('../../../src/io/files/disk.ts')`: each
 * run has faults of its own. Calls that change something are counted. `kill`: half of that write reaches the disk, of
 * another call nothing, and from then on nothing that this run does. `full`: half of that write reaches it, and from
 * then on no byte does. `short`: that write takes half of its bytes, which is no error. Else: that call alone fails
 * with this errno code.
 */
export type Fault = 'kill' | 'full' | 'short' | 'EIO' | 'ENOSPC' | 'EDQUOT' | 'EACCES' | 'EROFS' | 'EMFILE';
export const FAULTS: readonly Fault[] = [
  'kill',
  'full',
  'short',
  'EIO',
  'ENOSPC',
  'EDQUOT',
  'EACCES',
  'EROFS',
  'EMFILE',
];

/** What is left on a disk, in bytes; what is deleted gives none back. */
export interface Volume {
  room: number;
}
export interface RunFaults {
  /** The call that fails, counted from 0; none where it is left out. */
  readonly at?: number;
  readonly fault?: Fault;
  readonly volume?: Volume;
  /** Called right before each call, of those that only read too. */
  readonly before?: (name: string) => void;
}
/** One run of a program, as its disk sees it. */
export interface RunDisk {
  /** The calls so far that change something. */
  readonly names: string[];
  readonly died: Promise<void>;
  readonly isDead: () => boolean;
  /** Ends it as SIGKILL does: files are closed, locks are left as those of a process that is gone, nothing goes on. */
  readonly die: () => void;
}

interface Run extends RunDisk, RunFaults {
  readonly handles: Set<FileHandle>;
  readonly locks: { readonly draft: string; readonly id: string }[];
}
// No process has it: the kernel's largest pid is one less.
const NOBODY = 2 ** 22;
const runs = new AsyncLocalStorage<Run>();
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** Does the work on a disk with these faults, and ends as a process does. */
export async function onDisk<T>(faults: RunFaults, work: (disk: RunDisk) => Promise<T>): Promise<T> {
  let dead = false;
  let ended = (): void => undefined;
  const died = new Promise<void>((resolve) => (ended = resolve));
  const run: Run = {
    ...faults,
    names: [],
    handles: new Set(),
    locks: [],
    died,
    isDead: () => dead,
    die: () => {
      if (dead) return;
      dead = true;
      for (const lock of run.locks) abandon(lock);
      for (const handle of run.handles) void handle.close();
      ended();
    },
  };
  try {
    return await runs.run(run, () => work(run));
  } finally {
    run.die();
  }
}

/** The holder that a lock names is this process, which lives on: it gets the pid of nobody. */
function abandon({ draft, id }: Run['locks'][number]): void {
  for (const file of [draft, draft.slice(0, -id.length - 1)]) {
    try {
      const text = readFileSync(file, 'utf8');
      if (text.includes(id)) writeFileSync(file, text.replace(/"pid":\d+/u, `"pid":${NOBODY}`));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

type Call<Args extends unknown[], Result> = (...args: Args) => Promise<Result>;
type CallNow<Args extends unknown[], Result> = (...args: Args) => Result;

/** The module, with calls that fail when the run's faults say so. Outside of a run they are what they were. */
export function failing(real: typeof Real): typeof Real {
  const reads =
    <Args extends unknown[], Result>(name: string, call: Call<Args, Result>): Call<Args, Result> =>
    (...args) => {
      const run = runs.getStore();
      run?.before?.(name);
      return settled(run, () => call(...args));
    };
  const changes =
    <Args extends unknown[], Result>(name: string, call: Call<Args, Result>, takesRoom: boolean): Call<Args, Result> =>
    (...args) => {
      const run = runs.getStore();
      return settled(run, () => {
        due(run, name, takesRoom);
        return call(...args);
      });
    };
  const changesNow =
    <Args extends unknown[], Result>(
      name: string,
      call: CallNow<Args, Result>,
      takesRoom: boolean,
    ): CallNow<Args, Result> =>
    (...args) => {
      const run = living();
      due(run, name, takesRoom);
      return call(...args);
    };
  const writesNow =
    (name: string, call: CallNow<[string, Uint8Array], void>): CallNow<[string, string | Uint8Array], void> =>
    (path, data) => {
      const [run, bytes] = [living(), Buffer.from(data as string)];
      const { length, fails } = dueWrite(run, name, bytes.length);
      if (length > 0 || fails === null) call(path, bytes.subarray(0, length));
      if (fails) throw fails();
    };
  const readsNow =
    <Args extends unknown[], Result>(name: string, call: CallNow<Args, Result>): CallNow<Args, Result> =>
    (...args) => {
      living()?.before?.(name);
      return call(...args);
    };
  return {
    ...real,
    readFile: reads('readFile', real.readFile as Call<[string], Buffer>),
    readdir: reads('readdir', real.readdir as Call<[string], string[]>),
    stat: reads('stat', real.stat as Call<[string], unknown>),
    statSync: readsNow('stat', real.statSync as CallNow<[string], unknown>),
    access: reads('access', real.access),
    realpath: reads('realpath', real.realpath as Call<[string], string>),
    readlink: reads('readlink', real.readlink as Call<[string], string>),
    open: async (path: string, flags: string, ...rest: []) => {
      const run = runs.getStore();
      if (flags === 'r') run?.before?.('open r');
      return settled(run, async () => {
        if (flags !== 'r') due(run, `open ${flags}`, true);
        return failingHandle(await real.open(path, flags, ...rest), run);
      });
    },
    openSync: (path: string, flags: string, ...rest: []) => {
      const run = living();
      if (flags === 'r') run?.before?.('open r');
      else due(run, `open ${flags}`, true);
      return real.openSync(path, flags, ...rest);
    },
    writeSync: (opened: number, bytes: Uint8Array) => {
      const { length, fails } = dueWrite(living(), WRITE, bytes.length);
      const taken = length > 0 || fails === null ? real.writeSync(opened, bytes, 0, length) : 0;
      if (fails) throw fails();
      return taken;
    },
    fsyncSync: changesNow('sync', real.fsyncSync, false),
    writeFile: async (path: string, data: string | Uint8Array, options?: object) => {
      const run = runs.getStore();
      const id = /"id":"([^"]+)"/u.exec(String(data))?.[1];
      if (id !== undefined && path.endsWith(id)) run?.locks.push({ draft: path, id });
      return settled(run, async () => {
        const bytes = Buffer.from(data as string);
        const { length, fails } = dueWrite(run, 'writeFile', bytes.length);
        if (length > 0 || fails === null) await real.writeFile(path, bytes.subarray(0, length), options);
        if (fails) throw fails();
      });
    },
    writeFileSync: writesNow('writeFile', real.writeFileSync),
    appendFileSync: writesNow('appendFile', real.appendFileSync),
    copyFile: changes('copyFile', real.copyFile, true),
    rename: changes('rename', real.rename, true),
    renameSync: changesNow('rename', real.renameSync, true),
    link: changes('link', real.link, true),
    mkdirSync: changesNow('mkdir', real.mkdirSync as CallNow<[string], undefined>, true),
    unlink: changes('unlink', real.unlink, false),
    unlinkSync: changesNow('unlink', real.unlinkSync, false),
    rm: changes('rm', real.rm, false),
    rmSync: changesNow('rm', real.rmSync, false),
  } as unknown as typeof Real;
}

/** The run that asks. What one that is dead has asked for does not happen: of the rest of its work nothing is seen. */
function living(): Run | undefined {
  const run = runs.getStore();
  if (run?.isDead()) throw failure('KILLED');
  return run;
}

/** What a run that is dead has asked for does not happen, and what it waits for does not come. */
async function settled<T>(run: Run | undefined, call: () => Promise<T>): Promise<T> {
  if (run?.isDead()) return never();
  try {
    const result = await call();
    return run?.isDead() ? never() : result;
  } catch (error) {
    if (run?.isDead()) return never();
    throw error;
  }
}

function failingHandle(handle: FileHandle, run: Run | undefined): FileHandle {
  if (run === undefined) return handle;
  run.handles.add(handle);
  if (run.isDead()) void handle.close();
  return new Proxy(handle, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      const call = member.bind(target) as (...args: unknown[]) => Promise<unknown>;
      if (name === 'write')
        return (bytes: Uint8Array, offset = 0, wanted = bytes.length - offset) =>
          settled(run, async () => {
            const { length, fails } = dueWrite(run, WRITE, wanted);
            const taken = length > 0 || fails === null ? await target.write(bytes, offset, length) : null;
            if (fails) throw fails();
            return taken;
          });
      if (name === 'close') run.handles.delete(target);
      if (!['sync', 'truncate', 'chmod'].includes(String(name)))
        return (...args: unknown[]) => settled(run, () => call(...args));
      return (...args: unknown[]) =>
        settled(run, async () => {
          due(run, String(name), false);
          return call(...args);
        });
    },
  });
}

// Into an open file: of this the disk may take a part, without an error. What is written whole or not at all by one
// call of ours is not so by the kernel.
const WRITE = 'write';

/** How many bytes of a write the disk takes, and what happens behind that: the error, after the run has died of it. */
function dueWrite(
  run: Run | undefined,
  name: string,
  length: number,
): { readonly length: number; readonly fails: (() => Error) | null } {
  if (run === undefined) return { length, fails: null };
  run.before?.(name);
  const [now, { at = Infinity, fault, volume }] = [run.names.length, run];
  run.names.push(name);
  const half = length >> 1;
  const full = (): Error => failure('ENOSPC');
  const partly = (taken: number) => ({ length: taken, fails: name === WRITE ? null : full });
  if (now === at && fault === 'kill') {
    const dying = (): Error => {
      run.die();
      return failure('KILLED');
    };
    return { length: half, fails: dying };
  }
  if (now === at && fault === 'short' && name === WRITE) return partly(half);
  if (now === at && fault === 'full') return partly(half);
  if (now > at && fault === 'full') throw full();
  if (now === at && fault !== undefined && fault !== 'short') throw failure(fault);
  if (volume === undefined) return { length, fails: null };
  const taken = Math.min(volume.room, length);
  volume.room -= taken;
  if (taken === length) return { length, fails: null };
  return taken > 0 ? partly(taken) : { length: 0, fails: full };
}

function due(run: Run | undefined, name: string, needsRoom: boolean): void {
  if (run === undefined) return;
  run.before?.(name);
  const [now, { at = Infinity, fault, volume }] = [run.names.length, run];
  run.names.push(name);
  if (now === at && fault === 'kill') {
    run.die();
    throw failure('KILLED');
  }
  if (now > at && fault === 'full' && needsRoom) throw failure('ENOSPC');
  if (now === at && fault !== undefined && !['kill', 'full', 'short'].includes(fault)) throw failure(fault);
  if (needsRoom && volume !== undefined && volume.room <= 0) throw failure('ENOSPC');
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: made to fail`), { code });
}

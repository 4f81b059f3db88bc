import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type * as Real from 'node:fs/promises';

/**
 * A disk for programs that run inside of the test's process, several at once, for `vi.mock('node:fs/promises')`: each
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

/** The module, with calls that fail when the run's faults say so. Outside of a run they are what they were. */
export function failing(real: typeof Real): typeof Real {
  const reads =
    <Args extends unknown[], Result>(name: string, call: Call<Args, Result>): Call<Args, Result> =>
    (...args) => {
      const run = runs.getStore();
      run?.before?.(name);
      return settled(run, () => call(...args));
    };
  const makes =
    <Args extends unknown[], Result>(name: string, call: Call<Args, Result>): Call<Args, Result> =>
    (...args) => {
      const run = runs.getStore();
      return settled(run, () => {
        due(run, name, true);
        return call(...args);
      });
    };
  const removes =
    <Args extends unknown[], Result>(name: string, call: Call<Args, Result>): Call<Args, Result> =>
    (...args) => {
      const run = runs.getStore();
      return settled(run, () => {
        due(run, name, false);
        return call(...args);
      });
    };
  const writes =
    (
      name: string,
      call: Call<[string, string | Uint8Array, unknown?], void>,
    ): Call<[string, string | Uint8Array, unknown?], void> =>
    (path, data, options) => {
      const run = runs.getStore();
      const id = /"id":"([^"]+)"/u.exec(String(data))?.[1];
      if (id !== undefined && path.endsWith(id)) run?.locks.push({ draft: path, id });
      return settled(run, () =>
        takeBytes(
          run,
          name,
          Buffer.from(data as string),
          (bytes) => call(path, bytes, options),
          async () => undefined,
        ),
      );
    };
  return {
    ...real,
    readFile: reads('readFile', real.readFile as Call<[string], Buffer>),
    readdir: reads('readdir', real.readdir as Call<[string], string[]>),
    stat: reads('stat', real.stat as Call<[string], unknown>),
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
    writeFile: writes('writeFile', real.writeFile as never),
    appendFile: writes('appendFile', real.appendFile as never),
    copyFile: makes('copyFile', real.copyFile),
    rename: makes('rename', real.rename),
    link: makes('link', real.link),
    mkdir: makes('mkdir', real.mkdir as Call<[string], string | undefined>),
    unlink: removes('unlink', real.unlink),
    rm: removes('rm', real.rm),
  } as unknown as typeof Real;
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
        return (bytes: Uint8Array, offset = 0, length = bytes.length - offset) =>
          settled(run, () =>
            takeBytes(
              run,
              'write',
              bytes.subarray(offset, offset + length),
              async (part) => ({ bytesWritten: (await target.write(part)).bytesWritten }),
              (taken) => Promise.resolve({ bytesWritten: taken }),
            ),
          );
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

/** A write: as many bytes as the disk takes. */
async function takeBytes<T>(
  run: Run | undefined,
  name: string,
  bytes: Uint8Array,
  write: (part: Uint8Array) => Promise<T>,
  partly: (taken: number) => Promise<T>,
): Promise<T> {
  if (run === undefined) return write(bytes);
  run.before?.(name);
  const [now, { at = Infinity, fault, volume }] = [run.names.length, run];
  run.names.push(name);
  const half = bytes.subarray(0, bytes.length >> 1);
  // What is written whole or not at all by one call of ours is not so by the kernel.
  const ofHandle = name === 'write';
  if (now === at && fault === 'kill') {
    await write(half);
    run.die();
    return never();
  }
  if (now === at && fault === 'short' && ofHandle) return write(half);
  if (now === at && fault === 'full') {
    await write(half);
    if (ofHandle) return partly(half.length);
    throw failure('ENOSPC');
  }
  if (now > at && fault === 'full') throw failure('ENOSPC');
  if (now === at && fault !== undefined && fault !== 'short') throw failure(fault);
  if (volume === undefined) return write(bytes);
  const taken = Math.min(volume.room, bytes.length);
  volume.room -= taken;
  if (taken === bytes.length) return write(bytes);
  if (taken > 0) await write(bytes.subarray(0, taken));
  if (taken > 0 && ofHandle) return partly(taken);
  throw failure('ENOSPC');
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

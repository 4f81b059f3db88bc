import { readFileSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import type { DiskLook } from '../../world.ts';
import { codeOf } from './errno.ts';
import { readRegularSync, requireRegularSync } from './regular.ts';
import { sumOf } from './sum.ts';

/**
 * Reads, and keeps a log of what was read, so that a later run can tell whether it would read the same. What is not
 * there is null; other errors of the file system are thrown. Files are small and many, and to wait for each takes node
 * longer than to read it: so nothing else is done meanwhile.
 */
export interface ReadLog {
  readonly bytes: (path: string) => Promise<Buffer | null>;
  /** Bytes, and milliseconds since 1970. */
  readonly state: (path: string) => Promise<SizeAndTime | null>;
  /** The names in a folder. */
  readonly names: (path: string) => Promise<readonly string[] | null>;
  /** `~/` was read as this folder. */
  readonly home: (path: string) => void;
  /** What was remembered of these looks goes into what this run makes. */
  readonly rely: (looks: readonly DiskLook[]) => void;
  /**
   * Every look so far; null where they do not tell one state of the disk: something has
   * changed meanwhile, or could not be read.
   */
  readonly looks: () => readonly DiskLook[] | null;
  /** From now on there are none: what this run makes goes by more than the disk. */
  readonly unsettle: () => void;
}

/** A log in which nothing has been read yet. */
export function openReadLog(): ReadLog {
  const looks = new Map<string, DiskLook>();
  let settled = true;

  async function logged<T>(
    kind: DiskLook['kind'],
    path: string,
    read: () => T,
    sum: (found: T | null) => string,
  ): Promise<T | null> {
    let found: T | null = null;
    try {
      found = read();
    } catch (error) {
      settled &&= isAbsent(error);
      if (!isAbsent(error)) throw error;
    }
    // When nobody asks for the looks any more, a sum over years of links only takes its time.
    if (settled) note({ kind, path, sum: sum(found) });
    return found;
  }

  function note(look: DiskLook): void {
    const name = `${look.kind} ${look.path}`;
    settled &&= (looks.get(name) ?? look).sum === look.sum;
    looks.set(name, look);
  }

  return {
    bytes: (path) => logged('bytes', path, () => readRegularSync(path), sumOfBytes),
    state: (path) => logged('state', path, () => stateOf(path), sumOfState),
    names: (path) => logged('names', path, () => readdirSync(path), sumOfNames),
    home: (path) => note({ kind: 'home', path: '/', sum: sumOf(path) }),
    rely: (found) => found.forEach(note),
    looks: () => (settled ? [...looks.values()] : null),
    unsettle: () => {
      settled = false;
    },
  };
}

export interface SizeAndTime {
  readonly size: number;
  readonly mtime: number;
}

function stateOf(path: string): SizeAndTime {
  const { size, mtimeMs } = requireRegularSync(path);
  return { size, mtime: mtimeMs };
}

/**
 * Whether a look would find today what it found. All at once and synchronously: this is all that a
 * run waits for that has nothing else to do.
 */
export function stillFinds({ kind, path, sum }: DiskLook): boolean {
  try {
    return SUMS_NOW[kind](path) === sum;
  } catch (error) {
    return isAbsent(error) && sum === ABSENT;
  }
}

const ABSENT = 'absent';
const SUMS_NOW: Readonly<Record<DiskLook['kind'], (path: string) => string>> = {
  // A pipe or a device would be read for ever.
  bytes: (path) => (statSync(path).isFile() ? sumOfBytes(readFileSync(path)) : 'no file'),
  state: (path) => {
    const { size, mtimeMs } = statSync(path);
    return sumOfState({ size, mtime: mtimeMs });
  },
  names: (path) => sumOfNames(readdirSync(path)),
  home: () => sumOf(homedir()),
};

function isAbsent(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

function sumOfBytes(bytes: Uint8Array | null): string {
  return bytes === null ? ABSENT : sumOf(bytes);
}

function sumOfState(state: SizeAndTime | null): string {
  return state === null ? ABSENT : `${state.size} ${state.mtime}`;
}

function sumOfNames(names: readonly string[] | null): string {
  return names === null ? ABSENT : sumOf(names.toSorted().join('\n'));
}

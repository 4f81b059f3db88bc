import { constants, fstatSync, openSync, statSync, writeSync, type Stats } from 'node:fs';

/** As a screen writes to it. */
export interface OpenedOutput {
  readonly isTTY: boolean;
  readonly columns?: number | undefined;
  readonly write: (text: string, done?: (error?: Error | null) => void) => void;
  /** Resolves when everything written has been taken, or cannot be. */
  readonly drained: () => Promise<void>;
}

/** What of node's stream is used. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write: (text: string | Uint8Array, done?: (error?: Error | null) => void) => boolean;
}

/**
 * Standard output or error. What a file, or a pipe that has room, takes at once is written without node's own stream,
 * which takes several milliseconds to load. That takes all else, and from then on everything: a terminal, a pipe that
 * is full, and whatever cannot be written, which it tells as ever.
 * @param stream opens node's own
 */
export function openOutput(descriptor: 1 | 2, stream: () => OutputStream): OpenedOutput {
  let direct = directly(descriptor);
  let opened: OutputStream | undefined;
  const own = (): OutputStream => (opened ??= stream());
  const isTTY = direct === null ? undefined : false;
  return {
    get isTTY() {
      return isTTY ?? own().isTTY === true;
    },
    get columns() {
      return isTTY === false ? undefined : own().columns;
    },
    write: (text, done) => {
      if (direct === null) return void own().write(text, done);
      const bytes = Buffer.from(text);
      const taken = bytes.length > direct.room ? 0 : writeTo(direct.descriptor, bytes);
      direct = taken === bytes.length ? { ...direct, room: direct.room - taken } : null;
      if (direct !== null) return done?.();
      own().write(bytes.subarray(taken), done);
    },
    // A stream says what went wrong a moment after the write.
    drained: () =>
      opened === undefined ? Promise.resolve() : new Promise((resolve) => own().write('', () => setImmediate(resolve))),
  };
}

/** Bytes that were taken, until one was refused, whyever. */
function writeTo(descriptor: number, bytes: Uint8Array): number {
  let taken = 0;
  try {
    while (taken < bytes.length) taken += writeSync(descriptor, bytes, taken);
  } catch {
    // The stream comes to the same end with the rest, and tells it.
  }
  return taken;
}

interface Direct {
  readonly descriptor: number;
  /** Bytes that it takes without waiting for anyone. */
  readonly room: number;
}

// The system holds more than ten times as much for whoever reads a socket.
const SOCKET_ROOM = 16_384;

/** Null where it may have to be waited for. */
function directly(descriptor: 1 | 2): Direct | null {
  try {
    const state = fstatSync(descriptor);
    if (state.isFile() || isNowhere(state)) return { descriptor, room: Infinity };
    if (state.isSocket()) return { descriptor, room: SOCKET_ROOM };
    return state.isFIFO() ? { descriptor: openedAgain(descriptor), room: Infinity } : null;
  } catch {
    // It is closed, nobody reads it, or there is no /proc: node's stream tells what is to be told.
    return null;
  }
}

/**
 * A pipe that refuses what it has no room for, in an opening of our own: whoever shares the other one still waits.
 * Linux alone makes it.
 */
function openedAgain(descriptor: number): number {
  return openSync(`/proc/self/fd/${descriptor}`, constants.O_WRONLY | constants.O_NONBLOCK);
}

function isNowhere(state: Stats): boolean {
  return state.isCharacterDevice() && state.rdev === statSync('/dev/null').rdev;
}

import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface SmallDisk {
  readonly folder: string;
  /** Takes all room but so many bytes, or gives it back. */
  readonly fill: (full: boolean, room?: number) => void;
}

/**
 * A disk in memory of so many bytes, mounted in the folder until the test's end; null, and the reason on stderr, where
 * this user may not mount one.
 */
export function mountSmallDisk(folder: string, bytes: number): SmallDisk | null {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'roundup-test', folder], { stdio: 'pipe' });
  } catch (error) {
    console.warn(
      `without full disks, as no small one can be mounted: ${error instanceof Error ? error.message.split('\n').slice(0, 2).join(' ') : String(error)}`,
    );
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
  });
  const ballast = join(folder, '.ballast');
  return {
    folder,
    fill: (full, room = 0) => {
      rmSync(ballast, { force: true });
      if (full) occupy(ballast, bytes, room);
    },
  };
}

/** Writes until the disk takes no more, then gives `room` back. */
function occupy(file: string, bytes: number, room: number): void {
  const spare = `${file}-spare`;
  if (room > 0) write(spare, room);
  write(file, bytes);
  rmSync(spare, { force: true });
}

function write(file: string, bytes: number): void {
  const handle = openSync(file, 'w');
  try {
    for (let left = bytes; left > 0;) left -= writeSync(handle, Buffer.alloc(Math.min(left, 4096)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(handle);
  }
}

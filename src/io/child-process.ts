import type { ChildProcess } from 'node:child_process';

/** A child that waits for work does not keep the program from ending. */
export function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

export function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

export function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.ref();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

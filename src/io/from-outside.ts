import { readFileSync } from 'node:fs';

/** Signals that no fault of a page brings about: somebody, or the system, has ended the process. */
export const FROM_OUTSIDE: ReadonlySet<NodeJS.Signals | null> = new Set<NodeJS.Signals>([
  'SIGKILL',
  'SIGTERM',
  'SIGINT',
  'SIGHUP',
  'SIGQUIT',
]);

/**
 * Whether the process has been stopped (SIGSTOP); false where the system does not
 * tell (only Linux does), or it has ended.
 */
export function isStopped(pid: number): boolean {
  try {
    return /^State:\s*[Tt]/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return false;
  }
}

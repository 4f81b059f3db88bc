import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Who holds a lock. A pid alone says little: it is given again, and counts in its
 * own container and until the next boot.
 */
export interface Holder {
  /** New for every taking of a lock. */
  readonly id: string;
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  /** What only Linux tells, else ''. */
  readonly boot: string;
  readonly namespace: string;
  /** When the process started, in ticks since boot. */
  readonly started: string;
}

export function thisProcess(now: Date): Holder {
  return {
    id: randomUUID(),
    pid: process.pid,
    host: hostname(),
    since: now.toISOString(),
    boot: bootId(),
    namespace: namespaceId(),
    started: startOf(process.pid),
  };
}

/** Whether the holder cannot be looked at from here: it is, or was, on another machine, or in another container. */
export function isElsewhere(holder: Holder): boolean {
  return holder.host !== hostname() || (holder.boot === bootId() && holder.namespace !== namespaceId());
}

/**
 * False only when it is certain that the holder is gone: one that is elsewhere counts
 * as alive for as long as it renews its lock.
 */
export function isAlive(holder: Holder): boolean {
  if (isElsewhere(holder)) return true;
  if (holder.boot !== bootId()) return false;
  return exists(holder.pid) && (holder.started === '' || holder.started === startOf(holder.pid));
}

/** A lock's text as its Holder, or null when it does not name one (cut off, or of another program). */
export function parseHolder(text: string): Holder | null {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null;
    const texts = [value?.id, value?.host, value?.since, value?.boot, value?.namespace, value?.started];
    return Number.isSafeInteger(value?.pid) && texts.every((part) => typeof part === 'string')
      ? (value as Holder)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function bootId(): string {
  return linux(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
}

function namespaceId(): string {
  return linux(() => readlinkSync('/proc/self/ns/pid'));
}

/**
 * Field 22 of /proc/PID/stat (proc(5)), and 'ended' for one that has ended and is not yet waited for; the name
 * in brackets before them may hold anything.
 */
function startOf(pid: number): string {
  return linux(() => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : (fields[19] ?? '');
  });
}

function linux(reading: () => string): string {
  try {
    return reading();
  } catch {
    // No /proc: another system, which the pid alone has to do for.
    return '';
  }
}

import { fork, type ChildProcess } from 'node:child_process';
import type { ReadOptions } from '../core/read/options.ts';
import { failure, notWithin, thrownDetail } from '../core/outcome.ts';
import type { Article, Message, Page, Reading } from '../model.ts';
import { childFlags } from './child-flags.ts';
import { ended, hold, release } from './child-process.ts';
import { FROM_OUTSIDE, isStopped } from './from-outside.ts';
import { ENDED_FROM_OUTSIDE, READING_ENDED, readerEnded, tookLonger, tookMemory } from './reader-words.ts';
import type { FromReader, ToReader } from './reader-messages.ts';
import { residentMegabytes } from './resident-megabytes.ts';

export interface Reader {
  /** Starts the child, so that the first page does not have to wait for it. */
  readonly prepare: () => void;
  /** One page at a time, in order. Rejects only when no child can be started. */
  readonly read: (page: Page, options: ReadOptions) => Promise<Reading>;
  /** Ends the child; what is not read yet ends as `interrupted`. */
  readonly close: () => Promise<void>;
}
export interface ReaderLimits {
  readonly pageSeconds: number;
  /** The most that the child's heap may hold. */
  readonly megabytes: number;
  /**
   * The most that the child may hold in all: buffers are on no heap, and a small PDF unpacks into gigabytes of them.
   * Held where the system tells (Linux).
   */
  readonly residentMegabytes: number;
}

interface Job extends ToReader {
  /** It has been given to a child before, which was ended from outside. */
  readonly again?: true;
  readonly resolve: (reading: Reading) => void;
  readonly reject: (error: Error) => void;
}
// With the young objects and the page itself, which are not counted on the heap, a child that reads HTML stays below
// 512 MB.
const LIMITS: ReaderLimits = { pageSeconds: 10, megabytes: 300, residentMegabytes: 512 };
const LOOK_MILLISECONDS = 50;
const ASLEEP_MILLISECONDS = 2000;
const START_SECONDS = 60;

/**
 * Reads pages in a forked child, started at the first page: a page that takes too long or too much memory costs only
 * itself (`parse-limited`, with what had been read of it), and the next one gets a new child. A worker thread would not
 * do: its memory limit ends the whole process on Node 20.
 */
export function openReader(
  childPath: string,
  { pageSeconds, megabytes, residentMegabytes: most }: ReaderLimits = LIMITS,
): Reader {
  const waiting: Job[] = [];
  let job: Job | undefined;
  let partial: Partial<Article> | undefined;
  let child: ChildProcess | undefined;
  let ready = false;
  let deadline: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  let lastId = 0;

  function next(): void {
    if (job || waiting.length === 0) return;
    job = waiting.shift() as Job;
    partial = undefined;
    // No page is to blame for a child that has died between two pages.
    if (!child?.connected) child = start();
    else if (ready) give(child, job);
  }

  function start(): ChildProcess {
    const started = fork(childPath, [], {
      execArgv: [...childFlags(megabytes)],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    ready = false;
    started.on('message', (message: FromReader) => {
      if (started !== child) return;
      if (message.kind === 'ready') {
        ready = true;
        clearTimeout(deadline);
        if (job) give(started, job);
        else release(started);
      } else if (message.id !== job?.id) return;
      else if (message.kind === 'partial') partial = message.partial;
      else if (message.kind === 'reading') finish(message.reading);
      else finish(limited(message.detail));
    });
    const gone = (why: Message): void => {
      if (started !== child) return;
      child = undefined;
      if (ready) finish(limited(why));
      else abandon(new Error(`the process that reads pages could not be started (${childPath}): ${why.en}`));
    };
    started.on('error', (error) => gone(thrownDetail(error)));
    started.on('exit', (code, signal) => {
      if (FROM_OUTSIDE.has(signal) && started === child) return onceMore();
      gone(readerEnded(signal ?? code, signal !== null || Number(code) > 128 ? megabytes : null));
    });
    limit(START_SECONDS, () => gone(notWithin(START_SECONDS)), started);
    return started;
  }

  function give(to: ChildProcess, { id, page, options }: Job): void {
    const tooMuch = (why: Message): void => {
      child = undefined;
      finish(limited(why));
    };
    const late = (): void => (isStopped(to.pid ?? 0) ? onceMore() : tooMuch(tookLonger(pageSeconds)));
    limit(pageSeconds, late, to);
    let last = performance.now();
    looking = setInterval(() => {
      const slept = performance.now() - last > ASLEEP_MILLISECONDS;
      last = performance.now();
      // Both processes were stopped, or the machine slept.
      if (slept) deadline?.refresh();
      if ((residentMegabytes(to.pid ?? 0) ?? 0) <= most) return;
      to.kill('SIGKILL');
      tooMuch(tookMemory(most));
    }, LOOK_MILLISECONDS);
    hold(to);
    to.send({ id, page, options } satisfies ToReader);
  }

  function limit(seconds: number, late: () => void, on: ChildProcess): void {
    stopWatching();
    deadline = setTimeout(() => {
      late();
      on.kill('SIGKILL');
    }, seconds * 1000);
  }

  function stopWatching(): void {
    clearTimeout(deadline);
    clearInterval(looking);
  }

  function limited(detail: Message): Reading {
    return { article: failure('parse-limited', detail, partial && { partial }), explanations: [] };
  }

  /**
   * No page is to blame where a child was ended from outside: the page is read again in a new one, and if that is ended
   * too, it fails for this run only.
   */
  function onceMore(): void {
    child = undefined;
    stopWatching();
    if (job?.again) return finish({ article: failure('interrupted', ENDED_FROM_OUTSIDE), explanations: [] });
    if (job) waiting.unshift({ ...job, again: true });
    job = undefined;
    next();
  }

  function finish(reading: Reading): void {
    stopWatching();
    const done = job;
    job = undefined;
    if (child) release(child);
    done?.resolve(reading);
    next();
  }

  function abandon(error: Error): void {
    stopWatching();
    for (const { reject } of [...(job ? [job] : []), ...waiting.splice(0)]) reject(error);
    job = undefined;
  }

  return {
    prepare: () => {
      if (!child?.connected) child = start();
    },
    read: (page, options) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.push({ id: lastId, page, options, resolve, reject });
        next();
      }),
    close: async () => {
      stopWatching();
      const [ending, unread] = [child, [...(job ? [job] : []), ...waiting.splice(0)]];
      child = job = undefined;
      for (const { resolve } of unread)
        resolve({
          article: failure('interrupted', READING_ENDED),
          explanations: [],
        });
      if (ending && ending.exitCode === null && ending.signalCode === null) await ended(ending);
    },
  };
}

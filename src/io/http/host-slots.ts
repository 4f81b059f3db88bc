import { createHostQueue } from '../../core/fetch/host-queue.ts';
import { success } from '../../core/outcome.ts';
import type { Failure, Outcome } from '../../model.ts';

/** Who may send a request now: the limits for all and for each host, in time. */
export interface HostSlots {
  /**
   * Resolves when a request may start; what it gives is called when that has ended.
   * @param begun not the link's first request.
   */
  readonly acquire: (host: string, begun: boolean, signal: AbortSignal) => Promise<Outcome<() => void>>;
  /** The host has too much to do: nothing for so many milliseconds, and then one request after the other. */
  readonly slowDown: (host: string, milliseconds: number) => void;
  /** The host is not asked again in this run; whoever waits for it gets the Failure. */
  readonly shut: (host: string, why: Failure) => void;
  /** To be called when `mayBegin` may have changed. */
  readonly wake: () => void;
  readonly close: () => void;
}

interface Waiting {
  readonly host: string;
  readonly go: (outcome: Outcome<() => void>) => void;
  readonly signal: AbortSignal;
}

export function openHostSlots(
  limits: { readonly concurrency: number; readonly perHost: number },
  mayBegin: () => boolean,
): HostSlots {
  const queue = createHostQueue<Waiting>(limits);
  const closed = new Map<string, Failure>();
  let timer: NodeJS.Timeout | undefined;
  const now = (): number => performance.now();

  function wake(): void {
    // One instant for both looks: a host that became free between two would be neither taken nor waited for.
    const instant = now();
    for (let next = queue.take(instant, mayBegin()); next !== null; next = queue.take(instant, mayBegin())) {
      const { host, go, signal } = next;
      if (signal.aborted) queue.done(host);
      else go(success(releaseOnce(host)));
    }
    clearTimeout(timer);
    const at = queue.freeAt(instant);
    if (at !== null) timer = setTimeout(wake, Math.max(1, Math.ceil(at - instant)));
  }

  function releaseOnce(host: string): () => void {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      queue.done(host);
      wake();
    };
  }

  return {
    acquire: (host, begun, signal) =>
      new Promise((resolve) => {
        const why = signal.aborted ? (signal.reason as Failure) : closed.get(host);
        if (why) return resolve({ ok: false, failure: why });
        const leave = (): void => resolve({ ok: false, failure: signal.reason as Failure });
        signal.addEventListener('abort', leave, { once: true });
        const go: Waiting['go'] = (outcome) => {
          signal.removeEventListener('abort', leave);
          resolve(outcome);
        };
        queue.add(host, { host, go, signal }, begun);
        queueMicrotask(wake);
      }),
    slowDown: (host, milliseconds) => {
      queue.slowDown(host, now() + milliseconds);
      wake();
    },
    shut: (host, why) => {
      closed.set(host, why);
      for (const { go } of queue.drain(host)) go({ ok: false, failure: why });
    },
    wake,
    close: () => clearTimeout(timer),
  };
}

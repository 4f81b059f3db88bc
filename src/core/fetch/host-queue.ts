/** Bookkeeping of who may send the next request. It knows no clock: every instant is given, in milliseconds. */
export interface HostQueue<Job> {
  /** `begun`: a redirect or another attempt of a link that has started; it goes before links that have not. */
  readonly add: (host: string, job: Job, begun: boolean) => void;
  /** Takes the job to start now, or null. Its host counts as busy until `done`. */
  readonly take: (now: number, mayBegin: boolean) => Job | null;
  readonly done: (host: string) => void;
  /** Nothing goes to the host before `until`, and from then on one request at a time, `SPACING` apart. */
  readonly slowDown: (host: string, until: number) => void;
  /** The first instant after `now` at which a host that is slowed down is free again; null where none is waited for. */
  readonly freeAt: (now: number) => number | null;
  /** Empties the queue of a host. */
  readonly drain: (host: string) => readonly Job[];
}

/** Milliseconds between the starts of two requests to a host that has said it has too much to do. */
export const SPACING = 1_000;

interface Host<Job> {
  readonly begun: Job[];
  readonly fresh: Job[];
  running: number;
  slow: boolean;
  notBefore: number;
}

/**
 * At most `concurrency` requests at once and `perHost` to a host. Of the hosts that are free, the one with the most
 * requests waiting goes first: it is the one that would be the last to end.
 */
export function createHostQueue<Job>(limits: {
  readonly concurrency: number;
  readonly perHost: number;
}): HostQueue<Job> {
  const hosts = new Map<string, Host<Job>>();
  let running = 0;
  const hostOf = (name: string): Host<Job> => {
    const known = hosts.get(name) ?? { begun: [], fresh: [], running: 0, slow: false, notBefore: 0 };
    hosts.set(name, known);
    return known;
  };
  const isFree = (host: Host<Job>, now: number): boolean =>
    host.running < (host.slow ? 1 : limits.perHost) && host.notBefore <= now;

  return {
    add: (name, job, begun) => {
      const host = hostOf(name);
      (begun ? host.begun : host.fresh).push(job);
    },
    take: (now, mayBegin) => {
      if (running >= limits.concurrency) return null;
      let best: Host<Job> | null = null;
      for (const host of hosts.values()) {
        if (isFree(host, now) && waiting(host, mayBegin) > 0 && (best === null || goesBefore(host, best))) best = host;
      }
      const job = best?.begun.shift() ?? best?.fresh.shift();
      if (best === null || job === undefined) return null;
      best.running += 1;
      running += 1;
      if (best.slow) best.notBefore = now + SPACING;
      return job;
    },
    done: (name) => {
      hostOf(name).running -= 1;
      running -= 1;
    },
    slowDown: (name, until) => {
      const host = hostOf(name);
      host.slow = true;
      host.notBefore = Math.max(host.notBefore, until);
    },
    freeAt: (now) => {
      const waits = [...hosts.values()]
        .filter((host) => host.notBefore > now && waiting(host, true) > 0)
        .map((host) => host.notBefore);
      return waits.length === 0 ? null : Math.min(...waits);
    },
    drain: (name) => {
      const host = hostOf(name);
      return [...host.begun.splice(0), ...host.fresh.splice(0)];
    },
  };
}

function waiting(host: Host<unknown>, mayBegin: boolean): number {
  return host.begun.length + (mayBegin ? host.fresh.length : 0);
}

function goesBefore(one: Host<unknown>, other: Host<unknown>): boolean {
  const begun = Math.sign(one.begun.length) - Math.sign(other.begun.length);
  return begun !== 0 ? begun > 0 : load(one) > load(other);
}

/** Requests that have to go through the host's gate still, those on their way included. */
function load(host: Host<unknown>): number {
  return host.begun.length + host.fresh.length + host.running;
}

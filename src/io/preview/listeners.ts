import type { ServerResponse } from 'node:http';

// A page that is loaded again closes its stream first and opens the next one soon after.
const CLOSED_FOR = 3_000;
// Some networks and browsers cut what says nothing for a minute.
const ALIVE_EVERY = 25_000;

export interface Listeners {
  /**
   * @param seen the state that the page shows: another one is told at once, since nobody may have listened when it
   * came; null: the one that there is
   */
  readonly add: (response: ServerResponse, seen: number | null) => void;
  /** How often `announce` was called. */
  readonly state: () => number;
  readonly announce: () => void;
  readonly stop: () => void;
}

/**
 * The pages that listen for changes (server-sent events).
 * @param left called when the last of them has been closed for good
 */
export function openListeners(left: () => void): Listeners {
  const open = new Set<ServerResponse>();
  let leaving: NodeJS.Timeout | undefined;
  let state = 0;
  const say = (text: string): void => {
    for (const response of open) response.write(text);
  };
  const alive = setInterval(() => say(': alive\n\n'), ALIVE_EVERY).unref();
  return {
    add: (response, seen) => {
      clearTimeout(leaving);
      open.add(response);
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      // A browser that has lost the connection comes back with the last id.
      response.write(`retry: 500\n\n${seen === null || seen === state ? '' : changed(state)}`);
      response.on('close', () => {
        open.delete(response);
        if (open.size === 0) leaving = setTimeout(left, CLOSED_FOR);
      });
    },
    state: () => state,
    announce: () => {
      state += 1;
      say(changed(state));
    },
    stop: () => {
      clearTimeout(leaving);
      clearInterval(alive);
      for (const response of open) response.end();
    },
  };
}

function changed(state: number): string {
  return `id: ${state}\nevent: changed\ndata:\n\n`;
}

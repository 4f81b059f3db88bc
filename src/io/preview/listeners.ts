import type { ServerResponse } from 'node:http';

// A page that is loaded again closes its stream first and opens the next one soon after.
const CLOSED_FOR = 3_000;
// Some networks and browsers cut what says nothing for a minute.
const ALIVE_EVERY = 25_000;

export interface Listeners {
  readonly add: (response: ServerResponse) => void;
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
  const say = (text: string): void => {
    for (const response of open) response.write(text);
  };
  const alive = setInterval(() => say(': alive\n\n'), ALIVE_EVERY).unref();
  return {
    add: (response) => {
      clearTimeout(leaving);
      open.add(response);
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('retry: 500\n\n');
      response.on('close', () => {
        open.delete(response);
        if (open.size === 0) leaving = setTimeout(left, CLOSED_FOR);
      });
    },
    announce: () => say('event: changed\ndata:\n\n'),
    stop: () => {
      clearTimeout(leaving);
      clearInterval(alive);
      for (const response of open) response.end();
    },
  };
}

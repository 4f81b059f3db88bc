import type { Socket } from 'node:net';
import type { Agent, Dispatcher } from 'undici';
import type { Guard } from '../../core/fetch/guard.ts';
import { proxyFor } from '../../core/fetch/proxy.ts';
import { guardedConnector, plainConnector, type Lookup } from './connect.ts';
import { proxyAuthorization, tunnelConnector } from './tunnel.ts';
import type { Variables } from '../../facts.ts';

export interface Timeouts {
  /** Milliseconds. */
  readonly connect: number;
  /** Milliseconds until the head is there. */
  readonly headers: number;
  /** Milliseconds between two chunks of a body. */
  readonly idle: number;
}

export interface TransportOptions {
  readonly environment: Variables;
  readonly guard: Guard;
  readonly lookup: Lookup;
  readonly timeouts: Timeouts;
  readonly authorities?: readonly string[] | undefined;
}

/** The sockets of one run. */
export interface Transport {
  /**
   * Sends a GET, through the proxy that the environment names. The handler
   * takes what comes as it comes, because a whole run has ended in the middle of a body.
   */
  readonly send: (url: URL, headers: Readonly<Record<string, string>>, handler: Dispatcher.DispatchHandler) => void;
  /**
   * True while undici is told that a connection was cut: a body that ends now,
   * without its length being known, is not whole.
   */
  readonly isCutting: () => boolean;
  /** Ends every connection at once. */
  readonly close: () => Promise<void>;
}

// Real sites exceed node's 16 KiB; curl allows 300 KB.
const MOST_HEADER_BYTES = 256 * 1024;

/** Opens no connection before something is sent. Loads undici. */
export async function openTransport({
  environment,
  guard,
  lookup,
  timeouts,
  authorities,
}: TransportOptions): Promise<Transport> {
  const undici = await import('undici');
  const sockets = new Set<Socket>();
  let cutting = false;
  const opened = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // Before undici's own listener, which passes off what has arrived as the whole body.
    socket.on('error', () => {
      cutting = true;
      queueMicrotask(() => (cutting = false));
    });
  };
  const connecting = { timeout: timeouts.connect, authorities, opened };
  const agents = new Map<string, Agent>();
  const agent = (name: string, connect: () => Agent.Options['connect']): Agent => {
    const known = agents.get(name);
    if (known) return known;
    const made = new undici.Agent({
      connect: connect(),
      headersTimeout: timeouts.headers,
      bodyTimeout: timeouts.idle,
      maxHeaderSize: MOST_HEADER_BYTES,
    });
    agents.set(name, made);
    return made;
  };

  return {
    send: (url, headers, handler) => {
      const proxy = proxyFor(url, environment);
      const path = `${url.pathname}${url.search}`;
      if (!proxy) {
        const direct = agent('direct', () => guardedConnector(undici.buildConnector, guard, lookup, connecting));
        direct.dispatch({ origin: url.origin, path, method: 'GET', headers }, handler);
      } else if (url.protocol === 'https:') {
        const tunnel = agent(`tunnel ${proxy.href}`, () => tunnelConnector(undici.buildConnector, proxy, connecting));
        tunnel.dispatch({ origin: url.origin, path, method: 'GET', headers }, handler);
      } else {
        const authorization = proxyAuthorization(proxy);
        const all = {
          ...headers,
          host: url.host,
          ...(authorization === null ? {} : { 'proxy-authorization': authorization }),
        };
        const forward = agent(`forward ${proxy.href}`, () => plainConnector(undici.buildConnector, connecting));
        forward.dispatch({ origin: proxy.origin, path: `${url.origin}${path}`, method: 'GET', headers: all }, handler);
      }
    },
    isCutting: () => cutting,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([...agents.values()].map((one) => one.destroy()));
      for (const socket of sockets) socket.destroy();
    },
  };
}
